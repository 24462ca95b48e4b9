package com.medspasync.reconciliation.linkage.column;

import java.util.List;

/**
 * The beginning of a column.
 *
 * @param title as written
 * @param values cells that are not empty, in order
 * @param rows records looked at, empty cells included
 */
public record ColumnSample(String title, List<String> values, int rows) {

  public ColumnSample {
    values = List.copyOf(values);
  }

  /** Share of cells that are not empty. */
  double filled() {
    return rows == 0 ? 0 : values.size() / (double) rows;
  }
}
