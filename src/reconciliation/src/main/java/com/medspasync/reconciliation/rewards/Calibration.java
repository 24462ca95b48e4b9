package com.medspasync.reconciliation.rewards;

/**
 * What the probability of a link is worth: how often links of such a probability are right.
 *
 * <p>The weights of fields are learned by each practice from its own lines, which errs on the
 * careful side: of 20 practices made by chance, links given .5 were right four times in five. Slope
 * and shift of the log-odds are those that make their answers most probable ({@code CalibrationFit}
 * of the benchmarks, seeds 1101 to 1120, which serve no other purpose). The order of links stays as
 * it is.
 *
 * @see "Platt (1999), Probabilistic outputs for support vector machines and comparisons to
 *     regularized likelihood methods"
 */
final class Calibration {

  private static final double SLOPE = 1.06;
  private static final double SHIFT = 1.12;

  private Calibration() {}

  /** The probability that a link is right, given what the model says. */
  static double of(double probability) {
    if (probability <= 0 || probability >= 1) {
      return probability;
    }
    double logOdds = Math.log(probability) - Math.log1p(-probability);
    return 1 / (1 + Math.exp(-(SLOPE * logOdds + SHIFT)));
  }
}
