package com.medspasync.app.erasure.boundary;

import com.medspasync.app.erasure.entity.ErasureRequest;
import com.medspasync.app.erasure.entity.ErasureState;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the practice is to be erased.
 *
 * @param waitingDays how long an owner's wish waits before it can be carried out
 * @param current absent when no owner wants that
 */
@Schema(name = "Erasure")
public record ErasureResponse(int waitingDays, @Nullable Wish current) {

  /**
   * An owner's wish.
   *
   * @param askedBy name of the owner
   * @param dueAt when the waiting time is over; until it is carried out every owner can withdraw it
   * @param heldFor why whoever runs the service keeps it back; absent when nobody does
   */
  @Schema(name = "ErasureWish")
  public record Wish(
      String id,
      ErasureState state,
      String askedBy,
      Instant askedAt,
      Instant dueAt,
      @Nullable String heldFor) {}

  static ErasureResponse of(int waitingDays, Optional<ErasureRequest> request) {
    return new ErasureResponse(
        waitingDays,
        request
            .map(wish ->
                new Wish(
                    wish.publicId(),
                    wish.state(),
                    wish.askedBy(),
                    wish.askedAt(),
                    wish.dueAt(),
                    wish.heldFor()))
            .orElse(null));
  }
}
