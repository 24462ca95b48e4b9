package com.medspasync.app.privacyrequests.entity;

import com.medspasync.app.requests.Actor;
import com.medspasync.kernel.TypedId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That what is held of a client must be kept, for a dispute or a duty. Whom it is on is known by
 * blind indexes only.
 *
 * @param lineCount how many lines were about her when it was placed
 * @param reason why
 */
public record LegalHold(
    UUID id,
    long lineCount,
    String reason,
    Actor placedBy,
    Instant placedAt,
    @Nullable Actor liftedBy,
    @Nullable Instant liftedAt) {

  /** Prefix of the public form of its id. */
  public static final String PREFIX = "hold";

  public String publicId() {
    return TypedId.format(PREFIX, id);
  }
}
