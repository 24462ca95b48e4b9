package com.medspasync.app.watch.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a person should look at.
 *
 * @param openedAt when it was raised
 * @param acknowledgedAt when a person said that she has looked at it; until then it is open
 * @param note what she found
 */
public record Alert(
    UUID id,
    Finding finding,
    Instant openedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable UUID acknowledgedBy,
    String note) {

  /** What public ids of alerts begin with. */
  public static final String PREFIX = "alert";

  /** Whether somebody has looked at it. */
  public enum Status {
    OPEN,
    ACKNOWLEDGED
  }

  public Status status() {
    return acknowledgedAt == null ? Status.OPEN : Status.ACKNOWLEDGED;
  }
}
