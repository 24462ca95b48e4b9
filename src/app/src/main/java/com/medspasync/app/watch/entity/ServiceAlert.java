package com.medspasync.app.watch.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding about the service that an operator should look at.
 *
 * @param acknowledgedBy name of the operator who has
 * @param note what she found
 */
public record ServiceAlert(
    UUID id,
    ServiceFinding finding,
    Instant openedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    String note) {

  /** What public ids of them begin with. */
  public static final String PREFIX = "salert";
}
