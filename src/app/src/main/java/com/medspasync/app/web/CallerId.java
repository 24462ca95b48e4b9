package com.medspasync.app.web;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Under which id the caller of the request under way stands in logs, once it is known. */
public final class CallerId {

  static final ScopedValue<AtomicReference<@Nullable String>> CURRENT = ScopedValue.newInstance();

  private CallerId() {}

  /** Notes who calls; outside a request nothing is noted. */
  public static void note(String personId) {
    if (CURRENT.isBound()) {
      CURRENT.get().set(personId);
    }
  }

  /** Who calls, where that is known. */
  public static Optional<String> find() {
    return CURRENT.isBound() ? Optional.ofNullable(CURRENT.get().get()) : Optional.empty();
  }
}
