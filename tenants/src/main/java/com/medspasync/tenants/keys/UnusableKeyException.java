package com.medspasync.tenants.keys;

import org.jspecify.annotations.Nullable;

/** A key is missing, open to others or not the right one; the message says how to mend that. */
public final class UnusableKeyException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public UnusableKeyException(String message) {
    this(message, null);
  }

  public UnusableKeyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
