package com.medspasync.app.tables;

/**
 * A column of a table.
 *
 * @param kind what its cells hold
 */
public record Column(String title, Kind kind) {

  /** What the cells of a column hold. */
  public enum Kind {
    /** A {@link String}. */
    TEXT,
    /** A {@link java.time.LocalDate}. */
    DATE,
    /** A {@link Long} in minor units with two decimals; summed in workbooks. */
    MONEY,
    /** A {@link java.math.BigDecimal}. */
    NUMBER
  }

  public static Column text(String title) {
    return new Column(title, Kind.TEXT);
  }

  public static Column date(String title) {
    return new Column(title, Kind.DATE);
  }

  public static Column money(String title) {
    return new Column(title, Kind.MONEY);
  }

  public static Column number(String title) {
    return new Column(title, Kind.NUMBER);
  }
}
