package com.medspasync.app.reconciliation.control;

/** Orders of the review list; equal rows are ordered by id. */
public enum ReviewSort {
  /** Most money first. */
  MONEY("m.money_minor", "desc", "<", "bigint"),
  /** Oldest first. */
  AGE("m.occurred_on", "asc", ">", "date"),
  /** Most doubtful first. */
  CONFIDENCE("m.confidence", "asc", ">", "double precision");

  private final String column;
  private final String direction;
  private final String beyond;
  private final String type;

  ReviewSort(String column, String direction, String beyond, String type) {
    this.column = column;
    this.direction = direction;
    this.beyond = beyond;
    this.type = type;
  }

  /** Condition for the rows behind a cursor, bound as {@code :afterValue} and {@code :afterId}. */
  String behindCursor() {
    String value = "cast(:afterValue as " + type + ")";
    return "("
        + column
        + " "
        + beyond
        + " "
        + value
        + " or ("
        + column
        + " = "
        + value
        + " and m.id > :afterId))";
  }

  String orderBy() {
    return " order by " + column + " " + direction + ", m.id ";
  }

  /** Where a page ends that ends with this row. */
  public Cursor cursorOf(Review last) {
    String value =
        switch (this) {
          case MONEY -> Long.toString(last.moneyMinor());
          case AGE -> last.occurredOn().toString();
          case CONFIDENCE -> Double.toString(last.confidence());
        };
    return new Cursor(value, last.id());
  }
}
