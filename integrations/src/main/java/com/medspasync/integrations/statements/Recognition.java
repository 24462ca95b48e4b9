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
 * @param guess what titles and values were taken for, in words; empty when the layout is known
 * @param head the first rows of the table, titles included
 */
record Recognition(Layout layout, Binding binding, int headerLine, String guess, List<Row> head) {

  /** Rows looked at to find the titles; preambles are shorter. */
  private static final int HEAD_ROWS = 60;

  /** Rows looked at to guess: enough of them hold discounts, taxes and clients who come back. */
  private static final int GUESS_ROWS = 600;

  /** Least share of a layout's columns that must be there. */
  private static final double LEAST_SHARE = 0.6;

  /**
   * Finds the layout whose titles fit best.
   *
   * @return {@code null} when none fits
   * @throws UnreadableFileException when the file cannot be read, or one would fit if one more
   *     column were known
   */
  static @Nullable Recognition of(Table table) throws UnreadableFileException {
    List<Row> head = head(table, HEAD_ROWS);
    for (Row row : head) {
      Recognition known = known(row, head);
      if (known != null) {
        return known;
      }
    }
    List<Row> more = head(table, GUESS_ROWS);
    Guess guess = Guess.of(more, table.fromSpreadsheet());
    return guess == null
        ? null
        : new Recognition(
            guess.layout(), guess.binding(), guess.headerLine(), guess.reading(), more);
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
        best = new Recognition(layout, binding, row.line(), "", head);
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

  private static List<Row> head(Table table, int most) throws UnreadableFileException {
    List<Row> rows = new ArrayList<>();
    try (RowSource source = table.open()) {
      Row row = source.next();
      while (row != null && rows.size() < most) {
        rows.add(row);
        row = source.next();
      }
    }
    return rows;
  }

  /** Whether titles and values had to be guessed. */
  boolean guessed() {
    return !guess.isEmpty();
  }

  /** What is unusual about the titles, for a person; empty when nothing is. */
  String drift() {
    if (guessed()) {
      return "The layout is not known and was guessed: " + guess + ".";
    }
    StringBuilder text = new StringBuilder();
    if (!binding.missing().isEmpty()) {
      text.append("Columns not found: ").append(String.join(", ", binding.missing())).append(". ");
    }
    if (!binding.replaced().isEmpty()) {
      text.append("Read in their place: ")
          .append(String.join(", ", binding.replaced()))
          .append(". ");
    }
    if (!binding.unknown().isEmpty()) {
      text.append("Columns not known and not used: ")
          .append(String.join(", ", binding.unknown()))
          .append(". ");
    }
    return text.toString().strip();
  }
}
