package com.medspasync.integrations.statements.table;

import org.jspecify.annotations.Nullable;

/** Rows of a table, one after the other; memory does not grow with their number. */
public interface RowSource extends AutoCloseable {

  /**
   * The next row.
   *
   * @return {@code null} after the last
   * @throws UnreadableFileException when the rest of the file cannot be read
   */
  @Nullable Row next() throws UnreadableFileException;

  @Override
  void close() throws UnreadableFileException;
}
