package com.medspasync.integrations.statements.layout;

import java.util.List;
import java.util.function.Function;

/**
 * A table of columns that some system exports, and how its rows are read.
 *
 * @param slug stable name such as {@code zenoti-sales}
 * @param family what its lines are
 * @param columns its columns
 * @param reader makes the reader of one file
 */
public record Layout(
    String slug, Family family, List<Column> columns, Function<FileContext, RecordReader> reader) {

  public Layout {
    columns = List.copyOf(columns);
  }
}
