package com.medspasync.reconciliation.linkage.value;

import com.medspasync.reconciliation.linkage.column.ColumnSample;
import com.medspasync.reconciliation.linkage.table.CellBlock;
import com.medspasync.reconciliation.linkage.table.TableFormat;
import java.util.ArrayList;
import java.util.List;

/** Samples of columns as text. */
public final class Samples {

  private Samples() {}

  /** The first records of a block, column by column. */
  public static List<ColumnSample> of(CellBlock block, TableFormat format, int rows) {
    int count = Math.min(rows, block.rows());
    List<ColumnSample> samples = new ArrayList<>();
    for (int column = 0; column < format.width(); column++) {
      List<String> values = new ArrayList<>();
      for (int row = 0; row < count; row++) {
        int from = block.start(row, column);
        int to = block.end(row, column);
        if (from < to) {
          values.add(CellText.decode(block.bytes(), from, to));
        }
      }
      samples.add(new ColumnSample(format.titles().get(column), values, count));
    }
    return samples;
  }
}
