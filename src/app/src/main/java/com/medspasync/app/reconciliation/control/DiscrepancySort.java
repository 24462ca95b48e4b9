package com.medspasync.app.reconciliation.control;

/** Orders of the list of exceptions; equal rows are ordered by id. */
public enum DiscrepancySort {
  /** Most money at stake first. */
  MONEY("d.at_stake_minor", "desc", "<", "bigint"),
  /** Oldest first. */
  AGE("d.occurred_on", "asc", ">", "date");

  private final String column;
  private final String direction;
  private final String beyond;
  private final String type;

  DiscrepancySort(String column, String direction, String beyond, String type) {
    this.column = column;
    this.direction = direction;
    this.beyond = beyond;
    this.type = type;
  }

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
        + " and d.id > :afterId))";
  }

  String orderBy() {
    return " order by " + column + " " + direction + ", d.id ";
  }

  /** Where a page ends that ends with this row. */
  public Cursor cursorOf(Discrepancy last) {
    String value =
        switch (this) {
          case MONEY -> Long.toString(last.atStakeMinor());
          case AGE -> last.occurredOn().toString();
        };
    return new Cursor(value, last.id());
  }
}
