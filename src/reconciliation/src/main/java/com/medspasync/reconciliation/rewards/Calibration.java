package com.medspasync.reconciliation.rewards;

/**
 * What the probability that a line is about a visit is worth: how often links of such a probability
 * are right.
 *
 * <p>The weights of fields are learned by each practice from its own lines, which errs on the
 * careful side: of 28 practices made by chance, visits given .5 were right six times in seven.
 * Slope and shift of the log-odds are close to those that make their answers most probable ({@code
 * CalibrationFit} of the benchmarks, seeds 1101 to 1128, which serve no other purpose). The order
 * of visits stays as it is. Which records of the visit are meant is not touched: that probability
 * needs no correction.
 *
 * @see "Platt (1999), Probabilistic outputs for support vector machines and comparisons to
 *     regularized likelihood methods"
 */
final class Calibration {

  private static final double SLOPE = 0.71;
  private static final double SHIFT = 1.82;

  private Calibration() {}

  /** The probability that a line is about a visit, given what the model says. */
  static double of(double probability) {
    if (probability <= 0 || probability >= 1) {
      return probability;
    }
    double logOdds = Math.log(probability) - Math.log1p(-probability);
    return 1 / (1 + Math.exp(-(SLOPE * logOdds + SHIFT)));
  }
}
