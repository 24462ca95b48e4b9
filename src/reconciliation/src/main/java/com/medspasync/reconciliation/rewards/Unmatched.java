package com.medspasync.reconciliation.rewards;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.result.RewardCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Says what most probably became of an open rewards line for which no visit is proposed. */
final class Unmatched {

  /** A line cannot be older than its number by more than this, unless it is not from our desk. */
  private static final int NUMBER_SLACK_DAYS = 3;

  private static final int EDGE_DAYS = 2;
  private static final int LATE_DAYS = 2;

  private static final double NUMBERED = 0.9;
  private static final double REPEATED = 0.85;
  private static final double LEAST = 0.05;
  private static final double MOST = 0.99;

  private final Map<Integer, List<Claim>> linkedByMember = new HashMap<>();
  private final Linking linking;
  private final PostingDelays delays;
  private final EntryNumbers numbers;
  private final DateRange covered;

  /**
   * @param open lines that may match a sale
   * @param linking which of them were linked
   * @param delays how late lines appear
   * @param numbers what the lines' numbers tell
   * @param covered days that the sales cover
   */
  Unmatched(
      List<Claim> open,
      Linking linking,
      PostingDelays delays,
      EntryNumbers numbers,
      DateRange covered) {
    this.linking = linking;
    this.delays = delays;
    this.numbers = numbers;
    this.covered = covered;
    for (Claim claim : open) {
      if (linking.isLinked(claim)) {
        linkedByMember.computeIfAbsent(claim.member(), m -> new ArrayList<>()).add(claim);
      }
    }
  }

  /** The category of a line, and how probable it is. */
  Verdict of(Claim claim) {
    LocalDate day = claim.line().visitOn();
    OptionalLong told = numbers.dayTold(claim);
    if (told.isPresent()) {
      long number = told.getAsLong();
      if (number > day.toEpochDay() + NUMBER_SLACK_DAYS) {
        return verdict(claim, RewardCategory.OTHER_LOCATION, NUMBERED);
      }
      boolean late = day.toEpochDay() - number >= LATE_DAYS;
      if (number < covered.from().toEpochDay() || (startsThere(number) && late)) {
        return verdict(claim, RewardCategory.PRIOR_PERIOD, NUMBERED);
      }
    }
    if (repeatsALinkedLine(claim)) {
      return verdict(claim, RewardCategory.DUPLICATE, REPEATED);
    }
    boolean inside = told.isPresent() && !startsThere(told.getAsLong());
    double before = inside ? 0 : delays.beforeCoverage(day);
    double after = delays.afterCoverage(day);
    if (day.isBefore(covered.from()) || before > Math.max(after, 0.5)) {
      return verdict(claim, RewardCategory.PRIOR_PERIOD, Math.max(before, 0.5));
    }
    if (day.isAfter(covered.to()) || after > 0.5) {
      return verdict(claim, RewardCategory.NEXT_PERIOD, Math.max(after, 0.5));
    }
    return verdict(claim, RewardCategory.NOT_IN_POS, 1 - before - after);
  }

  /** The same line again, about a visit that another one has a better right to. */
  private boolean repeatsALinkedLine(Claim claim) {
    for (Claim other : linkedByMember.getOrDefault(claim.member(), List.of())) {
      Linking.Link link = linking.of(other);
      if (link != null
          && other.program() == claim.program()
          && claim.repeats(other)
          && linking.candidates(claim).stream()
              .anyMatch(candidate ->
                  candidate.visit().index() == link.candidate().visit().index()
                      && candidate.score().score() > 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number is of the first days covered; those before have no sure neighbours. */
  private boolean startsThere(long numberDay) {
    return numberDay <= covered.from().toEpochDay() + EDGE_DAYS;
  }

  private Verdict verdict(Claim claim, RewardCategory category, double share) {
    double nothing =
        category == RewardCategory.DUPLICATE ? 1 : Math.max(linking.nothing(claim), 0.5);
    return new Verdict(category, Math.clamp(share * nothing, LEAST, MOST));
  }

  /** A category and its probability. */
  record Verdict(RewardCategory category, double confidence) {}
}
