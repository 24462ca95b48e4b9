package com.medspasync.tenants.keys;

import java.util.Arrays;
import java.util.List;

/**
 * A column of every tenant's schema whose values are sealed, and what binds each value to its row.
 * What is listed here is sealed anew when keys change; a column that is not cannot be sealed.
 */
public enum SealedColumn {
  /** Answers that are kept in case a request is sent twice. */
  ANSWER_BODY("stored_answers", "body", "person_id", "route", "key"),
  /** What is wrong with a row of a file, in words that quote it. */
  ISSUE_MESSAGE("statement_file_issues", "message", "file_id", "position"),
  /** What reviewers write. */
  DECISION_NOTE("decisions", "note", "id"),
  /** Why two entries may be one person. */
  PAIR_REASONS("client_pairs", "reasons", "left_key", "right_key");

  private final String table;
  private final String column;
  private final List<String> row;

  SealedColumn(String table, String column, String... row) {
    this.table = table;
    this.column = column;
    this.row = List.copyOf(Arrays.asList(row));
  }

  /**
   * Where the value of a row belongs.
   *
   * @param identity the values of the row that {@link #row} names, in this order
   */
  public Place of(Object... identity) {
    if (identity.length != row.size()) {
      throw new IllegalArgumentException(this + " is bound to " + row);
    }
    return Place.of(table, column, identity);
  }

  String table() {
    return table;
  }

  String column() {
    return column;
  }

  /** Columns that tell a row from all others and never change. */
  List<String> row() {
    return row;
  }
}
