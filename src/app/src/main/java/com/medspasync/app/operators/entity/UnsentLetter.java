package com.medspasync.app.operators.entity;

import com.medspasync.tenants.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that waits or was given up, without what is in it.
 *
 * @param practice in whose name it is written, where it is in one
 * @param lastError what the mail server said
 */
public record UnsentLetter(
    UUID id,
    String kind,
    @Nullable TenantId practice,
    @Nullable String practiceName,
    Instant createdAt,
    int attempts,
    @Nullable String lastError,
    @Nullable Instant givenUpAt) {

  /** What public ids of letters begin with. */
  public static final String PREFIX = "letter";
}
