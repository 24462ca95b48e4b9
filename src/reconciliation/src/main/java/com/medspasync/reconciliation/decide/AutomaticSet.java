package com.medspasync.reconciliation.decide;

import java.util.Collection;

/**
 * The proposals that may stand without a person's look: as many as keep the expected share of wrong
 * ones within what the owner accepts, taken from the surest down. No single one may be much less
 * sure than that, however sure the others are.
 */
public final class AutomaticSet {

  /** A single automatic match may be wrong this many times as often as the accepted average. */
  private static final double WORST_TO_AVERAGE = 20;

  private final double threshold;

  private AutomaticSet(double threshold) {
    this.threshold = threshold;
  }

  /**
   * Derives the set from the probabilities of all proposals.
   *
   * @param confidences calibrated probability of each proposal, in any order
   * @param acceptedError share of automatic matches that may be wrong, in (0, 1)
   */
  public static AutomaticSet of(Collection<Double> confidences, double acceptedError) {
    double[] sorted = confidences.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double threshold = Double.POSITIVE_INFINITY;
    double expectedWrong = 0;
    double least = 1 - WORST_TO_AVERAGE * acceptedError;
    for (int i = sorted.length - 1; i >= 0 && sorted[i] >= least; i--) {
      expectedWrong += 1 - sorted[i];
      boolean lastOfEqual = i == 0 || sorted[i - 1] < sorted[i]; // all of them are in it, or none
      if (lastOfEqual && expectedWrong <= acceptedError * (sorted.length - i)) {
        threshold = sorted[i];
      }
    }
    return new AutomaticSet(threshold);
  }

  /** This set without proposals that are less sure than some bound, such as a promise's. */
  public AutomaticSet notBelow(double leastConfidence) {
    return new AutomaticSet(Math.max(threshold, leastConfidence));
  }

  public boolean contains(double confidence) {
    return confidence >= threshold;
  }

  /** Least probability in the set, more than 1 when it is empty. */
  public double threshold() {
    return threshold;
  }
}
