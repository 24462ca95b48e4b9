package com.medspasync.app.web;

import com.medspasync.kernel.TypedId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name under which a request stands in answers and logs. */
public final class RequestId {

  static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private RequestId() {}

  /** The id of the request that is being answered, or {@code none} in background work. */
  public static String current() {
    return CURRENT.orElse("none");
  }

  /** The id of the request that is being answered, if one is. */
  public static Optional<String> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** The caller's own id where it is harmless to repeat, else a new one. */
  static String choose(Optional<String> proposed) {
    return proposed
        .filter(id -> ACCEPTED.matcher(id).matches())
        .orElseGet(() -> TypedId.format("req", TypedId.next()));
  }
}
