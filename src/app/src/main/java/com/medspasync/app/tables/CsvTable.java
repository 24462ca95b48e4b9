package com.medspasync.app.tables;

import com.medspasync.integrations.results.SpreadsheetText;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV: UTF-8 with a byte order mark, so that spreadsheets read accents right. */
final class CsvTable implements TableWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int DECIMALS = 2;

  private final Writer text;
  private final CsvWriter csv;
  private final List<Column> columns;
  private long rows;

  CsvTable(OutputStream out, List<Column> columns) {
    this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.columns = List.copyOf(columns);
    try {
      text.write(BYTE_ORDER_MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.csv = CsvWriter.builder().build(text);
    csv.writeRecord(columns.stream().map(Column::title).toList());
  }

  @Override
  public void row(@Nullable Object... cells) {
    List<String> values = new ArrayList<>(cells.length);
    for (int i = 0; i < columns.size(); i++) {
      values.add(value(columns.get(i).kind(), cells[i]));
    }
    csv.writeRecord(values);
    rows++;
  }

  @Override
  public void finish(String about) throws IOException {
    // as many cells as every other row has: programs refuse a table with a short one
    List<String> foot = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    foot.set(0, "# " + rows + (rows == 1 ? " row" : " rows") + ", " + about);
    csv.writeRecord(foot);
    csv.flush();
    text.flush();
  }

  private static String value(Column.Kind kind, @Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Long minor when kind == Column.Kind.MONEY ->
          BigDecimal.valueOf(minor, DECIMALS).toPlainString();
      case BigDecimal number -> number.toPlainString();
      case String words -> SpreadsheetText.harmless(words);
      default -> cell.toString();
    };
  }
}
