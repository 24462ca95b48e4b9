package com.medspasync.app.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table one by one. */
public interface TableWriter {

  /**
   * Adds a row.
   *
   * @param cells one per column, of the column's kind; {@code null} stays empty
   */
  void row(@Nullable Object... cells);

  /**
   * Ends the table and states how many rows it has and what they were chosen by.
   *
   * @param about what the rows are, with every filter
   */
  void finish(String about) throws IOException;

  /** A writer of UTF-8 CSV or of a workbook. The stream stays open. */
  static TableWriter to(OutputStream out, TableFormat format, String name, List<Column> columns) {
    return switch (format) {
      case CSV -> new CsvTable(out, columns);
      case XLSX -> new XlsxTable(out, name, columns);
    };
  }
}
