package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.table.RowSource;
import com.medspasync.integrations.statements.table.Table;
import com.medspasync.integrations.statements.table.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table turned out to be.
 *
 * @param layout its layout
 * @param binding where the columns stand
 * @param headerLine line of the titles
 * @param guessed whether titles and values had to be guessed
 * @param head the first rows of the table, titles included
 */
record Recognition(
    Layout layout, Binding binding, int headerLine, boolean guessed, List<Row> head) {

  /** Rows looked at to find the titles; preambles are shorter. */
  private static final int HEAD_ROWS = 60;

  /** Least share of a layout's columns that must be there. */
  private static final double LEAST_SHARE = 0.6;

  /**
   * Finds the layout whose titles fit best.
   *
   * @return {@code null} when none fits
   */
  static @Nullable Recognition of(Table table) throws UnreadableFileException {
    List<Row> head = head(table);
    Recognition best = null;
    for (Row row : head) {
      if (row.cells().size() < 3 || !row.damage().isEmpty()) {
        continue;
      }
      for (Layout layout : Catalogue.LAYOUTS) {
        Binding binding = Binding.of(layout.columns(), row);
        boolean fits =
            binding.complete() && binding.found() >= LEAST_SHARE * layout.columns().size();
        if (fits && (best == null || binding.found() > best.binding.found())) {
          best = new Recognition(layout, binding, row.line(), false, head);
        }
      }
      if (best != null) {
        return best;
      }
    }
    return best;
  }

  private static List<Row> head(Table table) throws UnreadableFileException {
    List<Row> rows = new ArrayList<>();
    try (RowSource source = table.open()) {
      Row row = source.next();
      while (row != null && rows.size() < HEAD_ROWS) {
        rows.add(row);
        row = source.next();
      }
    }
    return rows;
  }

  /** What is unusual about the titles, for a person; empty when nothing is. */
  String drift() {
    StringBuilder text = new StringBuilder();
    if (!binding.missing().isEmpty()) {
      text.append("Columns not found: ").append(String.join(", ", binding.missing())).append(". ");
    }
    if (!binding.unknown().isEmpty()) {
      text.append("Columns not known and not used: ")
          .append(String.join(", ", binding.unknown()))
          .append(". ");
    }
    return text.toString().strip();
  }
}
