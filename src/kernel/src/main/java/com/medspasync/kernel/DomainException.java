package com.medspasync.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the business was broken. The boundary turns the kind into a status and the code into a
 * problem that a caller can act on; the message is for people and never holds personal data.
 */
public class DomainException extends RuntimeException {

  /** What went wrong, as far as a caller needs to know to react. */
  public enum Kind {
    INVALID,
    NOT_FOUND,
    FORBIDDEN,
    CONFLICT,
    LIMIT,
    UPSTREAM
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;

  /**
   * @param code stable text of the form {@code feature.what-happened}
   */
  public DomainException(Kind kind, String code, String message) {
    this(kind, code, message, null);
  }

  public DomainException(Kind kind, String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.code = code;
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }
}
