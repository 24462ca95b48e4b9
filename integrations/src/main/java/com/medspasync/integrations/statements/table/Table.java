package com.medspasync.integrations.statements.table;

/** A table in a file: it can be walked through as often as needed. */
public interface Table {

  /** Name of the sheet, empty for the first with data and for files without sheets. */
  String sheet();

  /** Whether the cells are typed by a spreadsheet, so that a number may be a day. */
  boolean fromSpreadsheet();

  RowSource open() throws UnreadableFileException;
}
