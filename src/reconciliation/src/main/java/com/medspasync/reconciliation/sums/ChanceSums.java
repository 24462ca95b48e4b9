package com.medspasync.reconciliation.sums;

/**
 * How many ways to add up to a total chance alone would give: a way that is the only one still says
 * little where many amounts could be combined.
 *
 * <p>The number of ways, seen as a function of the total, is a smooth hill on a large scale. Its
 * height is taken by a saddlepoint: each amount is taken with a probability that makes the total
 * the expected one, and the number of ways is that of the entropy of these choices, spread over
 * their standard deviation.
 *
 * @see "Daniels (1954), Saddlepoint approximations in statistics"
 */
public final class ChanceSums {

  /** Steps of bisection; the tilt is known to more digits than matter. */
  private static final int STEPS = 80;

  private ChanceSums() {}

  /**
   * The number of ways that a total of about this size has on average.
   *
   * @param amounts amounts in minor units, negative ones included, each to be taken once or not
   * @param total what they are to add up to, in minor units
   * @return ways expected, 0 when no choice comes near the total
   */
  public static double expected(long[] amounts, long total) {
    double[] sizes = new double[amounts.length];
    double target = total;
    double all = 0;
    double squares = 0;
    for (int i = 0; i < amounts.length; i++) {
      sizes[i] = Math.abs((double) amounts[i]);
      target += amounts[i] < 0 ? sizes[i] : 0;
      all += sizes[i];
      squares += sizes[i] * sizes[i];
    }
    if (target < 0 || target > all || squares == 0) {
      return 0;
    }
    double tilt = tilt(sizes, target, all);
    double entropy = 0;
    double variance = 0;
    for (double size : sizes) {
      double taken = taken(tilt * size);
      entropy += entropy(taken);
      variance += size * size * taken * (1 - taken);
    }
    // near both ends there is one way or none: the hill is never narrower than one amount
    double narrowest = squares / sizes.length / 4;
    return Math.exp(entropy) / Math.sqrt(2 * Math.PI * Math.max(variance, narrowest));
  }

  /** The tilt at which the amounts add up to the target on average. */
  private static double tilt(double[] sizes, double target, double all) {
    double scale = sizes.length / all;
    double low = -60 * scale;
    double high = 60 * scale;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      double expected = 0;
      for (double size : sizes) {
        expected += size * taken(middle * size);
      }
      if (expected < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double taken(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double entropy(double taken) {
    return taken <= 0 || taken >= 1
        ? 0
        : -taken * Math.log(taken) - (1 - taken) * Math.log1p(-taken);
  }
}
