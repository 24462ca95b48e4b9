package com.medspasync.app.rest;

import com.medspasync.kernel.DomainException;

/** Somebody else changed the thing since the caller saw it. */
public class StaleException extends DomainException {

  private static final long serialVersionUID = 1L;

  public StaleException(String code, String message) {
    super(Kind.CONFLICT, code, message);
  }
}
