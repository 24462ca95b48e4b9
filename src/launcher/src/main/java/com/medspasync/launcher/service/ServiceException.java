package com.medspasync.launcher.service;

import com.medspasync.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** The service cannot do what was asked; the message says why and what to do about it. */
public final class ServiceException extends DomainException {
  private static final long serialVersionUID = 1L;

  public ServiceException(String code, String message) {
    this(code, message, null);
  }

  public ServiceException(String code, String message, @Nullable Throwable cause) {
    super(Kind.UPSTREAM, code, message, cause);
  }
}
