package com.medspasync.app.erasure.entity;

import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner's wish that her practice be erased.
 *
 * @param askedBy name of the owner
 * @param dueAt when the waiting time is over
 * @param heldFor why an operator keeps it from being carried out; null when nobody does
 */
public record ErasureRequest(
    UUID id,
    TenantId practice,
    String askedBy,
    Instant askedAt,
    Instant dueAt,
    ErasureState state,
    @Nullable String heldFor) {

  /** What public ids begin with. */
  public static final String PREFIX = "erasure";

  public String publicId() {
    return TypedId.format(PREFIX, id);
  }
}
