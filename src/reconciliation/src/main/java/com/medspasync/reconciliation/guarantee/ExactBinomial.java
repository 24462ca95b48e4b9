package com.medspasync.reconciliation.guarantee;

/**
 * Tails of the binomial distribution and the bounds that follow from them, without approximation.
 *
 * @see "Clopper and Pearson (1934), The use of confidence or fiducial limits illustrated in the
 *     case of the binomial"
 */
public final class ExactBinomial {

  private static final int HALVINGS = 60;

  private ExactBinomial() {}

  /**
   * Probability of at most so many successes.
   *
   * @param successes at most, from 0
   * @param trials number of trials
   * @param share probability of a success in each, in [0, 1]
   */
  public static double atMost(long successes, long trials, double share) {
    if (successes >= trials || share <= 0) {
      return 1;
    }
    if (share >= 1) {
      return 0;
    }
    double logTerm = trials * Math.log1p(-share);
    double logOdds = Math.log(share) - Math.log1p(-share);
    double greatest = logTerm;
    double sum = 1; // of the terms, each divided by the greatest so far
    for (long k = 1; k <= successes; k++) {
      logTerm += Math.log((double) (trials - k + 1) / k) + logOdds;
      if (logTerm > greatest) {
        sum = sum * Math.exp(greatest - logTerm) + 1;
        greatest = logTerm;
      } else {
        sum += Math.exp(logTerm - greatest);
      }
    }
    return Math.min(1, Math.exp(greatest + Math.log(sum)));
  }

  /** Probability of at least so many successes. */
  public static double atLeast(long successes, long trials, double share) {
    return successes <= 0 ? 1 : 1 - atMost(successes - 1, trials, share);
  }

  /**
   * The greatest share that is still believable after what was seen: one-sided upper bound.
   *
   * @param confidence probability with which the bound holds, such as 0.95
   */
  public static double upperBound(long successes, long trials, double confidence) {
    if (trials == 0 || successes >= trials) {
      return 1;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (atMost(successes, trials, middle) > 1 - confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
