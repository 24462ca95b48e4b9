package com.medspasync.app.reconciliation.entity;

import com.medspasync.app.rest.StaleException;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.RewardCategory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A match as far as deciding about it goes: what the engine proposed, and which decision stands.
 *
 * @param proposed the engine's category
 * @param learned log-odds that decisions about like lines add to the proposal's
 * @param version grows with each change; a decision names the version it was taken on
 */
public record MatchState(
    UUID id,
    UUID lineKey,
    Side side,
    Decision decision,
    String proposed,
    Proposal proposal,
    double learned,
    @Nullable UUID decisionId,
    int version,
    String modelVersion) {

  /** Prefix of the public form of a match's id. */
  public static final String PREFIX = "match";

  private static final String MATCHED = RewardCategory.MATCHED.word();

  /** Categories a person may give a line without a link, by side. */
  private static final Set<String> REWARD_MARKS =
      Set.of(
          "not_in_pos",
          "duplicate",
          "reversed",
          "reversal",
          "voided_in_pos",
          "other_location",
          "test_txn",
          "prior_period",
          "next_period",
          "clawback",
          "adjustment");

  private static final Set<String> PAYOUT_MARKS =
      Set.of(
          "prior_period",
          "next_period",
          "charge_not_in_pos",
          "duplicate_charge",
          "duplicate_charge_refund",
          "dispute",
          "fee",
          "adjustment");

  /**
   * What a match looks like after a decision, or without one.
   *
   * @param category why there is no link, or {@code matched}
   */
  public record Outcome(MatchStatus status, String category, List<Link> links) {

    public Outcome {
      links = List.copyOf(links);
    }
  }

  /** What the engine's proposal alone leads to. */
  public Outcome undecided() {
    return new Outcome(MatchStatus.proposedBy(decision), proposed, proposal.links());
  }

  /**
   * What a decision leads to.
   *
   * @param picked links chosen by the person, for {@code PICK}
   * @param mark category given by the person, for {@code MARK}
   * @throws DomainException {@code reviews.…} when the decision makes no sense for this match
   */
  public Outcome decided(DecisionAction action, List<Link> picked, @Nullable String mark) {
    return switch (action) {
      case ACCEPT -> accepted();
      case REJECT -> new Outcome(MatchStatus.REJECTED, unlinkedCategory(), List.of());
      case PICK -> picked(picked);
      case MARK -> new Outcome(MatchStatus.REJECTED, mark(mark), List.of());
      case RESOLVE, UNDO ->
          throw invalid("reviews.unknown-action", "A match cannot be decided by " + action + ".");
    };
  }

  /** Refuses a decision that was taken on an older state. */
  public void requireVersion(int seen) {
    if (seen != version) {
      throw new StaleException(
          "reviews.stale",
          "This item was changed in the meantime. Look at it again before deciding.");
    }
  }

  /** Accepting a line without links confirms its category. */
  private Outcome accepted() {
    return new Outcome(MatchStatus.ACCEPTED, proposed, proposal.links());
  }

  private Outcome picked(List<Link> picked) {
    if (picked.isEmpty()) {
      throw invalid("reviews.no-links", "Pick at least one sale line, or reject the proposal.");
    }
    return new Outcome(MatchStatus.ACCEPTED, MATCHED, picked);
  }

  private String mark(@Nullable String mark) {
    String word = mark == null ? "" : mark.strip().toLowerCase(Locale.ROOT);
    Set<String> allowed = side == Side.REWARDS ? REWARD_MARKS : PAYOUT_MARKS;
    if (!allowed.contains(word)) {
      throw invalid(
          "reviews.unknown-category",
          "The category is one of " + String.join(", ", allowed.stream().sorted().toList()) + ".");
    }
    return word;
  }

  /** Without its links a line is what a line without links usually is. */
  private String unlinkedCategory() {
    if (!proposed.equals(MATCHED)) {
      return proposed;
    }
    return side == Side.REWARDS ? "not_in_pos" : "charge_not_in_pos";
  }

  private static DomainException invalid(String code, String message) {
    return new DomainException(DomainException.Kind.INVALID, code, message);
  }
}
