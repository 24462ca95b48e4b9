package com.medspasync.app.audit.control;

import com.medspasync.tenants.audit.AuditEvent.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are meant; what is {@code null} does not matter.
 *
 * @param person who did it
 * @param object public id of what was seen or changed
 * @param from the first instant
 * @param until the first instant that is too late
 */
public record AuditFilter(
    @Nullable UUID person,
    @Nullable AuditKind kind,
    @Nullable String action,
    @Nullable Outcome outcome,
    @Nullable String object,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** The same, of one person. */
  public AuditFilter of(UUID only) {
    return new AuditFilter(only, kind, action, outcome, object, from, until);
  }
}
