package com.medspasync.app.support.boundary;

import com.medspasync.app.support.entity.SupportEnd;
import com.medspasync.app.support.entity.SupportGrant;
import com.medspasync.app.support.entity.SupportLength;
import com.medspasync.app.support.entity.SupportState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Support in a practice: now, and lately.
 *
 * @param current what is asked or open now; absent when support has no business here
 * @param past what is over, the newest first
 */
@Schema(name = "SupportAccess")
public record SupportAccessResponse(@Nullable Leave current, List<Leave> past) {

  /**
   * An owner's leave to look, or the question for it.
   *
   * @param operator name of whoever may look; absent while nobody has used an owner's offer
   * @param reason why
   * @param answeredBy name of the owner who answered or offered
   * @param endsAt until when it lasts at most; absent before it was given
   * @param yours whether the operator who asks may use it; absent for a practice's people
   */
  @Schema(name = "SupportLeave")
  public record Leave(
      String id,
      SupportState state,
      @Nullable String operator,
      String reason,
      SupportLength length,
      Instant askedAt,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy,
      @Nullable Instant endsAt,
      @Nullable Instant endedAt,
      @Nullable SupportEnd endedBy,
      @Nullable Boolean yours) {}

  /** As people of the practice see it. */
  static SupportAccessResponse of(List<SupportGrant> latest) {
    return of(latest, null);
  }

  /** As an operator sees it. */
  static SupportAccessResponse of(List<SupportGrant> latest, @Nullable UUID operator) {
    return new SupportAccessResponse(
        latest.stream()
            .filter(SupportAccessResponse::isCurrent)
            .findFirst()
            .map(grant -> leave(grant, operator))
            .orElse(null),
        latest.stream()
            .filter(grant -> !isCurrent(grant))
            .map(grant -> leave(grant, operator))
            .toList());
  }

  private static boolean isCurrent(SupportGrant grant) {
    return grant.state() == SupportState.ASKED || grant.state() == SupportState.OPEN;
  }

  private static Leave leave(SupportGrant grant, @Nullable UUID operator) {
    return new Leave(
        grant.publicId(),
        grant.state(),
        grant.operatorName(),
        grant.reason(),
        grant.length(),
        grant.askedAt(),
        grant.answeredAt(),
        grant.answeredBy(),
        grant.endsAt(),
        grant.endedAt(),
        grant.endedBy(),
        operator == null ? null : grant.operator() == null || operator.equals(grant.operator()));
  }
}
