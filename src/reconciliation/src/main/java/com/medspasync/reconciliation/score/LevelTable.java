package com.medspasync.reconciliation.score;

import com.medspasync.reconciliation.compare.Field;
import java.util.function.ToDoubleBiFunction;

/**
 * How often each level of each field occurs in one class of pairs. Counts and shares of all fields
 * lie in one array; {@link Pattern#slot} says where. Level 0 of a field is no evidence.
 */
final class LevelTable {

  private static final Field[] FIELDS = Field.values();

  private final double[] logShares = new double[Pattern.SLOTS];

  /**
   * Shares from weighted counts.
   *
   * @param counts weight seen, by slot
   * @param expected what is believed before, by field and level; any scale
   * @param strength weight of that belief, in pairs
   */
  LevelTable(double[] counts, ToDoubleBiFunction<Field, Integer> expected, double strength) {
    for (Field field : FIELDS) {
      double expectedSum = 0;
      double seen = 0;
      for (int level = 1; level < field.levelCount(); level++) {
        expectedSum += expected.applyAsDouble(field, level);
        seen += counts[Pattern.slot(field, level)];
      }
      for (int level = 1; level < field.levelCount(); level++) {
        double belief = expected.applyAsDouble(field, level) / expectedSum;
        int slot = Pattern.slot(field, level);
        logShares[slot] = Math.log((counts[slot] + strength * belief) / (seen + strength));
      }
    }
  }

  static double[] noCounts() {
    return new double[Pattern.SLOTS];
  }

  /** Natural logarithm of a level's share; 0 for the level without evidence. */
  double logShare(Field field, int level) {
    return logShares[Pattern.slot(field, level)];
  }

  /** Log-likelihood of the levels in some slots. */
  double logLikelihood(int[] slots) {
    double sum = 0;
    for (int slot : slots) {
      sum += logShares[slot];
    }
    return sum;
  }

  /** Adds levels to counts. */
  static void add(double[] counts, int[] slots, double weight) {
    for (int slot : slots) {
      counts[slot] += weight;
    }
  }
}
