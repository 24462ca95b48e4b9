package com.medspasync.tenants.operators;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who runs the service.
 *
 * @param email in lower case
 * @param active whether she may sign in at all
 * @param ready whether password and second factor are set
 */
public record Operator(
    UUID id,
    String email,
    String name,
    boolean active,
    boolean ready,
    Optional<Instant> lastSignInAt) {

  /** What public ids of operators begin with. */
  public static final String PREFIX = "operator";
}
