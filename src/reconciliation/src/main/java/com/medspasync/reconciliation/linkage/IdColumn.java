package com.medspasync.reconciliation.linkage;

import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.linkage.column.ColumnSample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the column that names the records of a list. */
final class IdColumn {

  private IdColumn() {}

  /**
   * Columns by which records may be named, the likeliest first: {@code id}, {@code rec_id}, {@code
   * …_id}, as far as their first values are unique.
   */
  static List<Integer> candidates(List<ColumnSample> columns) {
    List<Integer> found = new ArrayList<>();
    for (int rank = 0; rank < 3; rank++) {
      for (int column = 0; column < columns.size(); column++) {
        ColumnSample sample = columns.get(column);
        if (rank(sample.title()) == rank && isUnique(sample)) {
          found.add(column);
        }
      }
    }
    return found;
  }

  private static int rank(String title) {
    String lower = title.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return switch (lower) {
      case "id" -> 0;
      case "rec_id", "record_id" -> 1;
      default -> lower.endsWith("_id") || title.endsWith("Id") || title.endsWith("ID") ? 2 : 3;
    };
  }

  private static boolean isUnique(ColumnSample sample) {
    Set<String> values = new HashSet<>(sample.values());
    return values.size() == sample.rows() && sample.rows() > 0;
  }

  /** The column with a title, -1 when there is none; differences of case do not count. */
  static int titled(String title, List<String> titles) {
    int found = titles.indexOf(title);
    for (int i = 0; found < 0 && i < titles.size(); i++) {
      found = titles.get(i).equalsIgnoreCase(title) ? i : -1;
    }
    return found;
  }

  static DomainException unknown(String title, String list, List<String> titles) {
    return invalid(
        "linkage.unknown-id-column",
        list
            + ": there is no column "
            + title
            + " to name records by. Its columns are "
            + String.join(", ", titles)
            + ".");
  }

  static DomainException notUnique(String title, String list, int line) {
    return invalid(
        "linkage.id-not-unique",
        list
            + ", line "
            + line
            + ", column "
            + title
            + ": the id is empty or was used before. Give every record its own, or name another"
            + " column with --id.");
  }

  private static DomainException invalid(String code, String message) {
    return new DomainException(DomainException.Kind.INVALID, code, message);
  }
}
