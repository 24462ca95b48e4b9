package com.medspasync.integrations.statements.table;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a table; the message says how to mend it. */
public final class UnreadableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final int line;

  /**
   * @param code stable text such as {@code file.encrypted}
   * @param line line at which reading failed, 0 for the whole file
   * @param message what is wrong and how to mend it, for a person
   */
  public UnreadableFileException(String code, int line, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.line = line;
  }

  public UnreadableFileException(String code, String message) {
    this(code, 0, message, null);
  }

  public String code() {
    return code;
  }

  public int line() {
    return line;
  }
}
