package com.medspasync.app.rest;

import com.medspasync.kernel.DomainException;

/** Nobody knows who asks. Differs from other refusals in that signing in mends it. */
public class UnauthenticatedException extends DomainException {

  private static final long serialVersionUID = 1L;

  public UnauthenticatedException(String code, String message) {
    super(Kind.FORBIDDEN, code, message);
  }
}
