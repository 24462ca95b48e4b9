package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.entity.DecisionAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided.
 *
 * @param undoes the decision this one took back
 * @param undoneBy the decision that took this one back
 */
public record DecisionResponse(
    String id,
    @Nullable String matchId,
    @Nullable String exceptionId,
    DecisionAction action,
    @Nullable String category,
    @Nullable String note,
    List<Chosen> links,
    By by,
    Instant at,
    @Nullable String undoes,
    @Nullable String undoneBy,
    String modelVersion) {

  /** A line that stood by the decision. */
  public record Chosen(String saleLineId, String role) {}

  /** Who decided. */
  public record By(String id, String name) {}
}
