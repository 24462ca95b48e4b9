package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.guess.Guess;
import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Column;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.table.RowSource;
import com.medspasync.integrations.statements.table.Table;
import com.medspasync.integrations.statements.table.UnreadableFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    for (Row row : head) {
      Recognition known = known(row, head);
      if (known != null) {
        return known;
      }
    }
    Guess guess = Guess.of(head, table.fromSpreadsheet());
    return guess == null
        ? null
        : new Recognition(guess.layout(), guess.binding(), guess.headerLine(), true, head);
  }

  private static @Nullable Recognition known(Row row, List<Row> head) {
    if (row.cells().size() < 3 || !row.damage().isEmpty()) {
      return null;
    }
    Recognition best = null;
    for (Layout layout : Catalogue.LAYOUTS) {
      Binding binding = Binding.of(layout.columns(), row);
      boolean fits =
          binding.found() >= LEAST_SHARE * layout.columns().size()
              && (binding.complete() || isMended(layout, binding, row, head));
      if (fits && (best == null || binding.found() > best.binding.found())) {
        best = new Recognition(layout, binding, row.line(), false, head);
      }
    }
    return best;
  }

  /** Whether a column that was renamed can be told by its new title and its values. */
  private static boolean isMended(Layout layout, Binding binding, Row header, List<Row> head) {
    List<Row> rows = head.stream().filter(row -> row.line() > header.line()).toList();
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < header.cells().size(); i++) {
      if (!binding.unknown().contains(binding.title(i))) {
        taken.add(i);
      }
    }
    for (Column column : layout.columns()) {
      if (column instanceof Column.Meaning meaning
          && meaning.required()
          && !binding.has(meaning.field())) {
        int index = Guess.columnOf(meaning.field(), header, rows, taken);
        if (index < 0) {
          return false;
        }
        binding.replace(meaning.field(), index);
        taken.add(index);
      }
    }
    return true;
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
    StringBuilder text =
        new StringBuilder(guessed ? "The layout is not known and was guessed. " : "");
    if (!binding.missing().isEmpty()) {
      text.append("Columns not found: ").append(String.join(", ", binding.missing())).append(". ");
    }
    if (!binding.replaced().isEmpty()) {
      text.append("Read in their place: ")
          .append(String.join(", ", binding.replaced()))
          .append(". ");
    }
    if (guessed) {
      return text.toString().strip();
    }
    if (!binding.unknown().isEmpty()) {
      text.append("Columns not known and not used: ")
          .append(String.join(", ", binding.unknown()))
          .append(". ");
    }
    return text.toString().strip();
  }
}
