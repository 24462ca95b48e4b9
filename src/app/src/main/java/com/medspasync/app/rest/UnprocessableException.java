package com.medspasync.app.rest;

import com.medspasync.kernel.DomainException;

/** The request is well formed and yet contradicts what the caller said before. */
public class UnprocessableException extends DomainException {

  private static final long serialVersionUID = 1L;

  public UnprocessableException(String code, String message) {
    super(Kind.INVALID, code, message);
  }
}
