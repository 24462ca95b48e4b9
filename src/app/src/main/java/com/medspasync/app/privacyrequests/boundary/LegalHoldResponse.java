package com.medspasync.app.privacyrequests.boundary;

import com.medspasync.app.privacyrequests.boundary.PrivacyRequestResponse.EnteredBy;
import com.medspasync.app.privacyrequests.entity.LegalHold;
import com.medspasync.app.requests.Actor;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hold, without the name of whom it is on.
 *
 * @param lineCount how many lines were about her when it was placed
 * @param reason why what is held of her must be kept
 * @param liftedAt since when it stands no more
 */
@Schema(name = "LegalHold")
public record LegalHoldResponse(
    String id,
    long lineCount,
    String reason,
    EnteredBy placedBy,
    Instant placedAt,
    @Nullable EnteredBy liftedBy,
    @Nullable Instant liftedAt) {

  static LegalHoldResponse of(LegalHold hold) {
    Actor liftedBy = hold.liftedBy();
    return new LegalHoldResponse(
        hold.publicId(),
        hold.lineCount(),
        hold.reason(),
        EnteredBy.of(hold.placedBy()),
        hold.placedAt(),
        liftedBy == null ? null : EnteredBy.of(liftedBy),
        hold.liftedAt());
  }
}
