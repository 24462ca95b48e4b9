package com.medspasync.reconciliation.rewards;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.claims.Claim;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/**
 * How many days after the visit rewards lines appear, learned from the sure links; answers how
 * probable it is that a line's visit, or a visit's line, lies beyond the edge of what we have.
 */
final class PostingDelays {

  private static final double UNSEEN = 0.5;
  private static final int SETTLED_DAYS = 28;
  private static final int SLACK_DAYS = 3;

  private final TreeMap<Long, Integer> linesByDelay = new TreeMap<>();
  private final int lines;
  private final double linesPerDay;
  private final double strayPerDay;
  private final DateRange covered;

  private PostingDelays(List<Candidate> sure, long stray, DateRange covered) {
    for (Candidate link : sure) {
      long delay = ChronoUnit.DAYS.between(link.visit().day(), link.claim().line().visitOn());
      linesByDelay.merge(delay, 1, Integer::sum);
    }
    this.lines = sure.size();
    this.covered = covered;
    double days = ChronoUnit.DAYS.between(covered.from(), covered.to()) + 1.0;
    this.linesPerDay = (lines + UNSEEN) / days;
    this.strayPerDay = (stray + UNSEEN) / days;
  }

  /**
   * Learns the delays.
   *
   * @param open lines that may match a sale
   * @param linking which of them were linked
   * @param sure sure links
   * @param covered days that the sales cover
   */
  static PostingDelays of(
      List<Claim> open, Linking linking, List<Candidate> sure, DateRange covered) {
    long stray = open.stream().filter(claim -> isStray(claim, linking, covered)).count();
    return new PostingDelays(sure, stray, covered);
  }

  /** The delays alone, before it is known which lines stay without a sale. */
  static PostingDelays of(List<Candidate> sure, DateRange covered) {
    return new PostingDelays(sure, 0, covered);
  }

  /** Share of a day's lines that are about visits before the sales begin or after they end. */
  double beyondCoverage(LocalDate lineDay) {
    double before = shareLaterThan(ChronoUnit.DAYS.between(covered.from(), lineDay));
    double after = 1 - shareLaterThan(ChronoUnit.DAYS.between(covered.to(), lineDay) - 1);
    return lines == 0 ? 0 : Math.min(1, before + after);
  }

  /** A line without a link, so far from the edges that its sale ought to be there. */
  private static boolean isStray(Claim claim, Linking linking, DateRange covered) {
    LocalDate day = claim.line().visitOn();
    return !linking.isLinked(claim)
        && covered.contains(day.minusDays(SETTLED_DAYS))
        && covered.contains(day.plusDays(SLACK_DAYS));
  }

  /** Share of lines that appear more than some days (may be negative) after the visit. */
  double shareLaterThan(long days) {
    int later = 0;
    for (int ofDelay : linesByDelay.tailMap(days, false).values()) {
      later += ofDelay;
    }
    return (later + UNSEEN / 10) / (lines + 1.0);
  }

  /** Probability that a line without a sale is about a visit before the sales begin. */
  double beforeCoverage(LocalDate lineDay) {
    long days = ChronoUnit.DAYS.between(covered.from(), lineDay);
    double expected = linesPerDay * shareLaterThan(days);
    return expected / (expected + strayPerDay);
  }

  /** Probability that a line without a sale is about one that is rung up after the sales end. */
  double afterCoverage(LocalDate lineDay) {
    long days = ChronoUnit.DAYS.between(covered.to(), lineDay);
    double expected = linesPerDay * (1 - shareLaterThan(days - 1));
    return expected / (expected + strayPerDay);
  }
}
