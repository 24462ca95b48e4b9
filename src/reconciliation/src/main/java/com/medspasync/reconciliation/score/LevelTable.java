package com.medspasync.reconciliation.score;

import com.medspasync.reconciliation.compare.Field;
import java.util.function.ToDoubleBiFunction;

/** How often each level of each field occurs in one class of pairs; level 0 is left out. */
final class LevelTable {

  private static final Field[] FIELDS = Field.values();

  private final double[][] logShares = new double[FIELDS.length][];

  /**
   * Shares from weighted counts.
   *
   * @param counts weight seen, by field and level
   * @param expected what is believed before, by field and level; any scale
   * @param strength weight of that belief, in pairs
   */
  LevelTable(double[][] counts, ToDoubleBiFunction<Field, Integer> expected, double strength) {
    for (Field field : FIELDS) {
      int f = field.ordinal();
      logShares[f] = new double[field.levelCount()];
      double expectedSum = 0;
      double seen = 0;
      for (int level = 1; level < field.levelCount(); level++) {
        expectedSum += expected.applyAsDouble(field, level);
        seen += counts[f][level];
      }
      for (int level = 1; level < field.levelCount(); level++) {
        double belief = expected.applyAsDouble(field, level) / expectedSum;
        logShares[f][level] = Math.log((counts[f][level] + strength * belief) / (seen + strength));
      }
    }
  }

  static double[][] noCounts() {
    double[][] counts = new double[FIELDS.length][];
    for (Field field : FIELDS) {
      counts[field.ordinal()] = new double[field.levelCount()];
    }
    return counts;
  }

  /** Natural logarithm of a level's share; 0 for the level without evidence. */
  double logShare(Field field, int level) {
    return logShares[field.ordinal()][level];
  }

  /** Log-likelihood of the levels of all fields of an aspect. */
  double logLikelihood(Pattern pattern, Field.Aspect aspect) {
    double sum = 0;
    for (Field field : FIELDS) {
      if (field.aspect() == aspect) {
        sum += logShare(field, pattern.level(field));
      }
    }
    return sum;
  }
}
