package com.medspasync.tenants.keys;

import org.jspecify.annotations.Nullable;

/** A sealed value was changed, belongs elsewhere, or its key is gone. */
public final class SealBrokenException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  SealBrokenException(Place place, @Nullable Throwable cause) {
    super(
        "A value of " + place.table() + "." + place.column() + " cannot be opened where it stands",
        cause);
  }
}
