package com.medspasync.reconciliation.linkage.table;

/** Rows that have more or fewer cells than there are titles. */
public final class Irregularities {

  private long tooLong;
  private int firstTooLong;
  private int cellsOfTooLong;
  private long tooShort;
  private int firstTooShort;
  private int cellsOfTooShort;

  void sawTooLong(int line, int cells) {
    if (tooLong++ == 0) {
      firstTooLong = line;
      cellsOfTooLong = cells;
    }
  }

  void sawTooShort(int line, int cells) {
    if (tooShort++ == 0) {
      firstTooShort = line;
      cellsOfTooShort = cells;
    }
  }

  /** Rows with cells beyond the last title; those cells are ignored. */
  public long tooLong() {
    return tooLong;
  }

  /** Line of the first such row. */
  public int firstTooLong() {
    return firstTooLong;
  }

  /** Cells of the first such row. */
  public int cellsOfTooLong() {
    return cellsOfTooLong;
  }

  /** Rows that end early; the cells they lack count as missing. */
  public long tooShort() {
    return tooShort;
  }

  /** Line of the first such row. */
  public int firstTooShort() {
    return firstTooShort;
  }

  /** Cells of the first such row. */
  public int cellsOfTooShort() {
    return cellsOfTooShort;
  }
}
