package com.medspasync.integrations.statements.layout;

/** A cell that cannot be read; the row is rejected. */
public final class CellException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final String code;

  /**
   * @param column title of the column
   * @param code stable text such as {@code amount.not-a-number}
   * @param message what is wrong and how to mend it
   */
  public CellException(String column, String code, String message) {
    super(message, null, false, false);
    this.column = column;
    this.code = code;
  }

  public String column() {
    return column;
  }

  public String code() {
    return code;
  }
}
