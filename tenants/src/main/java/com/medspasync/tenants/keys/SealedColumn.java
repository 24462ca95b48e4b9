package com.medspasync.tenants.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
  PAIR_REASONS("client_pairs", "reasons", "left_key", "right_key"),
  /** The record of a statement; lines that went to a copy of their file stay what they were. */
  LINE_CONTENT("statement_lines", "content", "coalesce(read_as, file_id)", "seq"),
  /** Name, phone and address by which lines are found. */
  PERSON_TEXT("searched_people", "text", "id"),
  /** A proposal on its way into {@link #PROPOSAL}, for which it is sealed from the start. */
  STAGED_PROPOSAL("run_matches", new Of("matches", "proposal", "line_key")),
  /** What the engine proposes for a line and why, compared values included. */
  PROPOSAL("matches", "proposal", "line_key"),
  /** What was said of a client or an item and is not so. */
  LEARNED_SUBJECT("learning_changes", "subject", "id"),
  /** What it was said to stand for. */
  LEARNED_MEANING("learning_changes", "meaning", "id"),
  /** How somebody made sure which client asks about her data. */
  REQUEST_IDENTIFIED_BY("privacy_requests", "identified_by", "id"),
  /** Why what is held of a client must be kept. */
  HOLD_REASON("legal_holds", "reason", "id");

  /** Names of the columns that every key has sealed from the beginning. */
  static final Set<String> FIRST = names(ANSWER_BODY, ISSUE_MESSAGE, DECISION_NOTE, PAIR_REASONS);

  private final String table;
  private final Of bound;

  SealedColumn(String table, String column, String... row) {
    this(table, new Of(table, column, row));
  }

  SealedColumn(String table, Of bound) {
    this.table = table;
    this.bound = bound;
  }

  /** What values are bound to: that of another table where they are on their way there. */
  private record Of(String table, String column, List<String> row) {

    Of(String table, String column, String... row) {
      this(table, column, List.of(row));
    }
  }

  /**
   * Where the value of a row belongs.
   *
   * @param identity the values of the row that {@link #row} names, in this order
   */
  public Place of(Object... identity) {
    if (identity.length != bound.row.size()) {
      throw new IllegalArgumentException(this + " is bound to " + bound.row);
    }
    return Place.of(bound.table, bound.column, identity);
  }

  /** The sealed column of this name, where the column is sealed. */
  public static Optional<SealedColumn> find(String table, String column) {
    return Arrays.stream(values())
        .filter(each -> each.table.equals(table) && each.bound.column.equals(column))
        .findFirst();
  }

  /** Names of all columns. */
  static Set<String> names() {
    return names(values());
  }

  private static Set<String> names(SealedColumn... columns) {
    return Arrays.stream(columns)
        .map(SealedColumn::columnName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The column with its table. */
  String columnName() {
    return table + '.' + bound.column;
  }

  String table() {
    return table;
  }

  /** Whether values go over to another table as they are. */
  boolean isOnTheWay() {
    return !table.equals(bound.table);
  }

  String column() {
    return bound.column;
  }

  /** Columns, or SQL over them, that tell a row from all others and never change. */
  public List<String> row() {
    return bound.row;
  }
}
