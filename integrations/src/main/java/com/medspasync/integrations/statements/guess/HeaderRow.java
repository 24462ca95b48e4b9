package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.Titles;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the row of titles among the first rows of a table. */
final class HeaderRow {

  /** Preambles are shorter. */
  private static final int LAST = 30;

  private static final int FEWEST_TITLES = 3;

  private HeaderRow() {}

  /**
   * The first row with several titles that are known, else the first that looks like titles above
   * values.
   *
   * @return {@code null} when there is none
   */
  static @Nullable Row in(List<Row> head) {
    Row best = null;
    double bestScore = 0;
    for (Row row : head.subList(0, Math.min(LAST, head.size()))) {
      double score = titles(row) < FEWEST_TITLES || isOfValues(row) ? 0 : knownTitles(row);
      if (score > bestScore + 0.5) {
        bestScore = score;
        best = row;
      }
    }
    return bestScore >= 2 ? best : byShape(head);
  }

  private static int titles(Row row) {
    return (int) row.cells().stream().filter(cell -> !Titles.normalize(cell).isEmpty()).count();
  }

  /** Whether so many cells are values that the row is not worth a closer look. */
  private static boolean isOfValues(Row row) {
    long values = row.cells().stream().map(String::strip).filter(HeaderRow::isValue).count();
    return 3 * values > titles(row);
  }

  private static double knownTitles(Row row) {
    double score = 0;
    Set<String> seen = new HashSet<>();
    for (String cell : row.cells()) {
      String title = Titles.normalize(cell);
      if (title.isEmpty()) {
        continue;
      }
      double known = 0;
      for (Field field : Field.values()) {
        known = Math.max(known, Synonyms.fit(field, title));
      }
      boolean value = Look.isAmount(cell.strip()) || cell.length() > 60;
      score += value ? -1 : seen.add(title) ? known : 0;
    }
    return score;
  }

  /** Titles differ from each other, and are no values; below them stands a table as wide. */
  private static @Nullable Row byShape(List<Row> head) {
    int widest = head.stream().mapToInt(HeaderRow::titles).max().orElse(0);
    for (int i = 0; i < Math.min(LAST, head.size()); i++) {
      Row row = head.get(i);
      if (titles(row) >= FEWEST_TITLES && titles(row) >= 0.9 * widest) {
        // a row of values further down is not worth a look: the titles would have come before
        return looksLikeTitles(row) && holdsValues(head.subList(i + 1, head.size())) ? row : null;
      }
    }
    return null;
  }

  private static boolean looksLikeTitles(Row row) {
    Set<String> seen = new HashSet<>();
    for (String cell : row.cells()) {
      String text = cell.strip();
      if (!text.isEmpty() && (isValue(text) || text.length() > 60 || !seen.add(text))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsValues(List<Row> below) {
    return below.stream()
        .anyMatch(
            row -> row.cells().stream().map(String::strip).filter(HeaderRow::isValue).count() >= 2);
  }

  private static boolean isValue(String text) {
    if (text.isEmpty()) {
      return false;
    }
    Look.Cell cell = new Look.Cell(text, text.toLowerCase(Locale.ROOT), false, null);
    return Look.AMOUNT.matches(cell)
        || Look.DATE.matches(cell)
        || Look.EMAIL.matches(cell)
        || Look.PHONE.matches(cell);
  }
}
