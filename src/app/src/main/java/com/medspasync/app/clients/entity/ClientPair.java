package com.medspasync.app.clients.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two entries that may be one person.
 *
 * @param probability that they are, by the engine, in [0, 1]
 * @param decisionId the decision that stands, with who took it and when
 * @param version grows with each decision; a decision names the version it was taken on
 */
public record ClientPair(
    UUID id,
    ClientEntry left,
    ClientEntry right,
    double probability,
    List<Reason> reasons,
    PairStatus status,
    @Nullable UUID decisionId,
    @Nullable String decidedByName,
    @Nullable Instant decidedAt,
    int version) {

  /** Prefix of the public form of a pair's id. */
  public static final String PREFIX = "pair";

  public ClientPair {
    reasons = List.copyOf(reasons);
  }

  /**
   * One part of the evidence; all parts add up to the logarithm of the odds.
   *
   * @param field title of what was compared, or a circumstance
   * @param level how it agrees; empty for a circumstance
   * @param logOdds natural logarithm of the factor on the odds
   */
  public record Reason(String field, String level, double logOdds) {}
}
