package com.medspasync.reconciliation.guarantee;

import java.util.Arrays;
import java.util.Collection;

/**
 * Proposals that were checked: how many of each level of confidence were right and wrong.
 * Immutable.
 *
 * <p>Confidences are kept by {@link #LEVELS}; finer steps would promise what no number of checks
 * can keep.
 */
public final class Evidence {

  /** Lower bounds of the levels, the surest first. */
  private static final double[] LEVELS = {
    0.9999, 0.9995, 0.999, 0.998, 0.995, 0.99, 0.98, 0.95, 0.9, 0
  };

  /** Nothing was checked yet. */
  public static final Evidence NONE =
      new Evidence(new long[LEVELS.length], new long[LEVELS.length]);

  private final long[] right;
  private final long[] wrong;

  private Evidence(long[] right, long[] wrong) {
    this.right = right;
    this.wrong = wrong;
  }

  /** The levels that thresholds are chosen from: probabilities, the surest first. */
  public static double[] levels() {
    return LEVELS.clone();
  }

  /** Evidence of checked proposals, in any order. */
  public static Evidence of(Collection<Check> checks) {
    long[] right = new long[LEVELS.length];
    long[] wrong = new long[LEVELS.length];
    for (Check check : checks) {
      (check.right() ? right : wrong)[levelOf(check.confidence())]++;
    }
    return new Evidence(right, wrong);
  }

  /**
   * Evidence that was counted elsewhere.
   *
   * @param right numbers of right proposals by level, the surest level first
   * @param wrong numbers of wrong ones
   */
  public static Evidence counted(long[] right, long[] wrong) {
    if (right.length != LEVELS.length || wrong.length != LEVELS.length) {
      throw new IllegalArgumentException("One number for each of " + LEVELS.length + " levels");
    }
    return new Evidence(right.clone(), wrong.clone());
  }

  /** Both together. */
  public Evidence and(Evidence other) {
    long[] bothRight = right.clone();
    long[] bothWrong = wrong.clone();
    Arrays.setAll(bothRight, level -> right[level] + other.right[level]);
    Arrays.setAll(bothWrong, level -> wrong[level] + other.wrong[level]);
    return new Evidence(bothRight, bothWrong);
  }

  /** Number of checked proposals that were at least so sure; one of {@link #levels}. */
  public long checked(double threshold) {
    return sum(right, threshold) + sum(wrong, threshold);
  }

  /** How many of them were wrong. */
  public long wrong(double threshold) {
    return sum(wrong, threshold);
  }

  private static long sum(long[] counts, double threshold) {
    long sum = 0;
    for (int level = 0; level < LEVELS.length && LEVELS[level] >= threshold; level++) {
      sum += counts[level];
    }
    return sum;
  }

  private static int levelOf(double confidence) {
    int level = 0;
    while (LEVELS[level] > confidence) {
      level++;
    }
    return level;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Evidence that
        && Arrays.equals(right, that.right)
        && Arrays.equals(wrong, that.wrong);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(right) + Arrays.hashCode(wrong);
  }

  @Override
  public String toString() {
    return "Evidence[right=" + Arrays.toString(right) + ", wrong=" + Arrays.toString(wrong) + "]";
  }

  /**
   * A proposal that somebody checked.
   *
   * @param confidence probability that the engine gave it, in [0, 1]
   * @param right whether it was right
   */
  public record Check(double confidence, boolean right) {

    public Check {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("A probability lies between 0 and 1: " + confidence);
      }
    }
  }
}
