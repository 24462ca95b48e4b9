package com.medspasync.reconciliation.linkage.model;

import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.compare.Patterns;
import java.util.Arrays;

/**
 * One kind of pairs, such as those of the same person: how frequent it is and how such pairs agree.
 * Where such pairs agree by chance only, they agree as strangers do.
 */
final class PairClass {

  /** Belief before seeing data, in pairs. */
  private static final double PSEUDO_PAIRS = 12;

  private static final double[] USUAL = {0, 0.86, 0.06, 0.03, 0.015, 0.035};
  private static final double CROSSED = 0.02;
  private static final double TINY = 1e-14;

  private final int fields;
  private final boolean[] own;
  private final double[][] levels;
  private double logShare;

  /**
   * @param fields number of fields
   * @param own slots in which such pairs agree otherwise than strangers
   * @param share share of all pairs, to begin with
   */
  PairClass(int fields, boolean[] own, double share) {
    this.fields = fields;
    this.own = own.clone();
    this.levels = new double[own.length][Level.COUNT];
    this.logShare = Math.log(share);
    for (int slot = 0; slot < own.length; slot++) {
      for (int level = 1; level < Level.COUNT; level++) {
        levels[slot][level] = usual(slot, level);
      }
    }
  }

  private double usual(int slot, int level) {
    if (slot < fields) {
      return USUAL[level];
    }
    return level == Patterns.CROSSED ? CROSSED : level == Patterns.STRAIGHT ? 1 - CROSSED : TINY;
  }

  /** Natural logarithm of the share of all pairs. */
  double logShare() {
    return logShare;
  }

  /** Makes such pairs at least so frequent, as a share of all pairs. */
  void isAtLeast(double share) {
    logShare = Math.max(logShare, Math.log(share));
  }

  /** Whether agreement in a slot is more than chance. */
  boolean owns(int slot) {
    return own[slot];
  }

  /** Probability of a level where both values are present. */
  double level(int slot, int level) {
    return levels[slot][level];
  }

  /**
   * Logarithms of likelihood ratios against strangers, by slot and level.
   *
   * @param strangers probabilities of levels by field
   */
  double[][] ratios(double[][] strangers) {
    double[][] ratios = new double[own.length][8];
    for (int slot = 0; slot < own.length; slot++) {
      for (int level = 1; own[slot] && level < Level.COUNT; level++) {
        double chance = slot < fields ? strangers[slot][level] : 1;
        ratios[slot][level] =
            Math.log(Math.max(levels[slot][level], TINY) / Math.max(chance, TINY));
      }
    }
    return ratios;
  }

  /**
   * Learns from weighted pairs.
   *
   * @param weights sum of the weights of pairs by slot and level
   * @param sum sum of the weights of all pairs
   * @param pairs number of all pairs there are
   */
  void learn(double[][] weights, double sum, double pairs) {
    logShare = Math.log(Math.clamp(sum / pairs, 0.02 / pairs, 0.9));
    for (int slot = 0; slot < own.length; slot++) {
      if (own[slot]) {
        double total = Arrays.stream(weights[slot], 1, Level.COUNT).sum() + PSEUDO_PAIRS;
        for (int level = 1; level < Level.COUNT; level++) {
          levels[slot][level] = (weights[slot][level] + PSEUDO_PAIRS * usual(slot, level)) / total;
        }
      }
    }
  }
}
