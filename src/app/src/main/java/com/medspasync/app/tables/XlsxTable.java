package com.medspasync.app.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook. Text is stored as text, which a spreadsheet never runs; sums are values
 * and not formulas. What does not fit on one sheet goes on with the next.
 */
final class XlsxTable implements TableWriter {

  /** Rows per sheet: Excel's limit less the heading, the sums and a margin. */
  private static final int SHEET_ROWS = 1_000_000;

  /** Rows held in memory before they are written. */
  private static final int FLUSH_EVERY = 500;

  /** Longest text that Excel keeps in a cell. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int DECIMALS = 2;

  private final Workbook workbook;
  private final String name;
  private final List<Column> columns;
  private final long[] sums;
  private Worksheet sheet;
  private int sheets;
  private int nextRow;
  private long rows;

  XlsxTable(OutputStream out, String name, List<Column> columns) {
    this.workbook = new Workbook(out, "MedSpaSync", "1.0");
    this.name = name;
    this.columns = List.copyOf(columns);
    this.sums = new long[columns.size()];
    this.sheet = newSheet();
  }

  @Override
  public void row(@Nullable Object... cells) {
    if (nextRow > SHEET_ROWS) {
      end(sheet);
      sheet = newSheet();
    }
    for (int i = 0; i < columns.size(); i++) {
      write(nextRow, i, cells[i]);
    }
    rows++;
    nextRow++;
    if (nextRow % FLUSH_EVERY == 0) {
      flush(sheet);
    }
  }

  @Override
  public void finish(String about) throws IOException {
    writeSums();
    end(sheet);
    Worksheet notes = workbook.newWorksheet("About");
    notes.value(0, 0, "Rows");
    notes.value(0, 1, rows);
    notes.value(1, 0, "Contents");
    notes.value(1, 1, about);
    end(notes);
    workbook.finish();
  }

  private Worksheet newSheet() {
    sheets++;
    Worksheet fresh = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    fresh.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      fresh.value(0, i, columns.get(i).title());
      fresh.style(0, i).bold().set();
    }
    nextRow = 1;
    return fresh;
  }

  private void write(int row, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Long minor when columns.get(column).kind() == Column.Kind.MONEY -> {
        sums[column] = Math.addExact(sums[column], minor);
        money(row, column, minor);
      }
      case Number number -> sheet.value(row, column, number);
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      default -> {
        String text = cell.toString();
        sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
      }
    }
  }

  private void money(int row, int column, long minor) {
    sheet.value(row, column, BigDecimal.valueOf(minor, DECIMALS));
    sheet.style(row, column).format("#,##0.00").set();
  }

  private void writeSums() {
    boolean labelled = false;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).kind() == Column.Kind.MONEY) {
        money(nextRow, i, sums[i]);
        sheet.style(nextRow, i).bold().format("#,##0.00").set();
      } else if (!labelled) {
        sheet.value(nextRow, i, "Total of " + rows + (rows == 1 ? " row" : " rows"));
        sheet.style(nextRow, i).bold().set();
        labelled = true;
      }
    }
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Worksheet sheet) {
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
