package com.medspasync.benchmarks.accuracy;

import com.medspasync.reconciliation.learn.LogOdds;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.RewardMatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the slope and shift of the log-odds of visits that make the answers of practices made by
 * chance most probable. A link is right when the visit is and the records of the visit are; the
 * probability of the latter is left as it is. With the engine's own calibration in force, 1 and 0
 * say that nothing is left to correct. Arguments: a folder to write the practices to, then, once or
 * more often, the first seed, how many practices, and over how many months.
 */
public final class CalibrationFit {

  private static final int STEPS = 50;

  private double slope = 1;
  private double shift;

  private CalibrationFit() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 1; i + 2 < arguments.length; i += 3) {
      long first = Long.parseLong(arguments[i]);
      int months = Integer.parseInt(arguments[i + 2]);
      for (long seed = first; seed < first + Long.parseLong(arguments[i + 1]); seed++) {
        proposals.addAll(
            proposals(ReconciledPractice.of(seed, folder.resolve("practice-" + seed), months)));
      }
    }
    CalibrationFit fit = new CalibrationFit();
    for (int step = 0; step < STEPS; step++) {
      fit.improve(proposals);
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .printf(
            Locale.ROOT,
            "%d proposals, %d wrong: slope %.3f, shift %.3f%n",
            proposals.size(),
            proposals.stream().filter(proposal -> !proposal.right).count(),
            fit.slope,
            fit.shift);
  }

  private static List<Proposal> proposals(ReconciledPractice practice) {
    Map<LineRef, Set<LineRef>> sold = practice.sold();
    List<Proposal> proposals = new ArrayList<>();
    for (RewardMatch match : practice.result().rewards()) {
      Set<LineRef> treatments = ReconciledPractice.treatments(match);
      if (!treatments.isEmpty()) {
        proposals.add(
            Proposal.of(
                match, sold.getOrDefault(match.line().ref(), Set.of()).containsAll(treatments)));
      }
    }
    return proposals;
  }

  /** A step of Fisher's scoring on the log-likelihood. */
  private void improve(List<Proposal> proposals) {
    double towardsSlope = 0;
    double towardsShift = 0;
    double slopes = 0;
    double both = 0;
    double shifts = 0;
    for (Proposal proposal : proposals) {
      double visit = LogOdds.probability(slope * proposal.visit + shift);
      double expected = visit * proposal.records;
      double change = expected * (1 - visit); // of the expectation, with the log-odds of the visit
      double variance = expected * (1 - expected);
      if (change > 0 && variance > 0) {
        double pull = ((proposal.right ? 1 : 0) - expected) * change / variance;
        double information = change * change / variance;
        towardsSlope += pull * proposal.visit;
        towardsShift += pull;
        slopes += information * proposal.visit * proposal.visit;
        both += information * proposal.visit;
        shifts += information;
      }
    }
    double determinant = slopes * shifts - both * both;
    slope += (shifts * towardsSlope - both * towardsShift) / determinant;
    shift += (slopes * towardsShift - both * towardsSlope) / determinant;
  }

  /**
   * A proposal that was checked.
   *
   * @param visit log-odds of its visit
   * @param records probability that these records of the visit are meant
   * @param right whether it is right
   */
  private record Proposal(double visit, double records, boolean right) {

    static Proposal of(RewardMatch match, boolean right) {
      double doubt =
          match.explanation().contributions().stream()
              .filter(part -> part.field().equals(Explanation.RECORDS))
              .mapToDouble(Explanation.Contribution::logOdds)
              .sum();
      double visit = LogOdds.of(match.confidence()) - doubt;
      return new Proposal(visit, match.confidence() / LogOdds.probability(visit), right);
    }
  }
}
