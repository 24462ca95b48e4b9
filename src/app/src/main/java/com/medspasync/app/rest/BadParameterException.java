package com.medspasync.app.rest;

import com.medspasync.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** A parameter of the request holds what it cannot hold. */
public class BadParameterException extends DomainException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  /**
   * @param parameter its name
   * @param expected what it takes, to go on the sentence "The parameter x takes …"
   */
  public BadParameterException(String parameter, String expected) {
    this(parameter, expected, null);
  }

  /** The same with what was found wrong with it. */
  public BadParameterException(String parameter, String expected, @Nullable Throwable cause) {
    this(
        "request.bad-parameter",
        parameter,
        "The parameter " + parameter + " takes " + expected + ".",
        cause);
  }

  private BadParameterException(
      String code, String parameter, String message, @Nullable Throwable cause) {
    super(Kind.INVALID, code, message, cause);
    this.parameter = parameter;
  }

  /** The operation has no such parameter. */
  public static BadParameterException unknown(String parameter) {
    return new BadParameterException(
        "request.unknown-parameter",
        parameter,
        "This operation has no parameter of that name.",
        null);
  }

  /** The parameter stands there several times. */
  public static BadParameterException repeated(String parameter) {
    return new BadParameterException(
        "request.repeated-parameter",
        parameter,
        "The parameter " + parameter + " can be given once.",
        null);
  }

  public String parameter() {
    return parameter;
  }
}
