package com.medspasync.app.rest;

import com.medspasync.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** What was sent does not fit on the server's disk. Asking again helps once there is room. */
public class StorageFullException extends DomainException {

  private static final long serialVersionUID = 1L;

  public StorageFullException(String code, String message, @Nullable Throwable cause) {
    super(Kind.LIMIT, code, message, cause);
  }
}
