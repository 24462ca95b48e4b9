package com.medspasync.app.support.entity;

import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner's leave for support to look into her practice, or the question for it.
 *
 * @param operator who may come in; null while nobody has used what an owner has offered
 * @param operatorName of the same
 * @param reason in the words of whoever asked or offered
 * @param answeredBy name of the owner who answered, or offered
 * @param endsAt until when it lasts at most, once it was given
 */
public record SupportGrant(
    UUID id,
    TenantId practice,
    @Nullable UUID operator,
    @Nullable String operatorName,
    String reason,
    SupportLength length,
    SupportState state,
    Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    @Nullable Instant endsAt,
    @Nullable Instant endedAt,
    @Nullable SupportEnd endedBy) {

  /** What public ids begin with. */
  public static final String PREFIX = "support";

  /** A question that no owner answers within this time has lapsed. */
  public static final Duration ASKED_FOR = Duration.ofHours(24);

  public String publicId() {
    return TypedId.format(PREFIX, id);
  }
}
