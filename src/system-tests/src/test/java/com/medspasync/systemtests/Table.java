package com.medspasync.systemtests;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * A downloaded table, read back as another program would.
 *
 * @param rows the rows between the titles and the foot
 * @param foot the last line, which says what is in the table
 */
record Table(List<String> titles, List<List<String>> rows, String foot) {

  static Table csv(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    // what spreadsheets need to read accents right, and readers of text strip
    List<List<String>> lines =
        CsvReader.builder().ofCsvRecord(text.substring(text.startsWith("\uFEFF") ? 1 : 0)).stream()
            .map(CsvRecord::getFields)
            .toList();
    return of(lines);
  }

  static Table xlsx(byte[] content) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      List<List<String>> lines = new ArrayList<>();
      for (Row row : workbook.getFirstSheet().read()) {
        lines.add(row.stream().map(Table::text).toList());
      }
      return of(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("The workbook cannot be read", e);
    }
  }

  List<String> column(String title) {
    int column = titles.indexOf(title);
    if (column < 0) {
      throw new AssertionError("No column " + title + " among " + titles);
    }
    return rows.stream().map(row -> column < row.size() ? row.get(column) : "").toList();
  }

  /** Sum of a column with amounts, in minor units. */
  long sumMinor(String title) {
    return column(title).stream()
        .filter(text -> !text.isBlank())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .movePointRight(2)
        .longValueExact();
  }

  private static Table of(List<List<String>> lines) {
    return new Table(
        lines.getFirst(), lines.subList(1, lines.size() - 1), lines.getLast().getFirst());
  }

  private static String text(@Nullable Cell cell) {
    return cell == null ? "" : cell.getText();
  }
}
