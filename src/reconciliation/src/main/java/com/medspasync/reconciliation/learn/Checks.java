package com.medspasync.reconciliation.learn;

import com.medspasync.reconciliation.guarantee.Evidence;
import com.medspasync.reconciliation.guarantee.ExactBinomial;
import com.medspasync.reconciliation.guarantee.Promise.Scale;
import java.util.Collection;

/**
 * Decisions as checks of proposals, on which the promise to the owner rests.
 *
 * <p>Of proposals that the engine was very sure of, people reject more by slips than because they
 * are wrong. As long as there are no more rejections at a level than slips explain, they count
 * neither way there; beyond that, they all count as errors of the engine.
 */
final class Checks {

  /** Slips are no longer believed when they would have to be this improbable. */
  private static final double INCREDIBLE = 0.01;

  private Checks() {}

  /**
   * Counts decisions by how sure the proposals were: to the engine by itself, or as they were shown,
   * which is what had been learned before the decision.
   */
  static Evidence of(Collection<? extends Ruling> rulings, Scale scale) {
    double[] levels = Evidence.levels();
    long[] right = new long[levels.length];
    long[] wrong = new long[levels.length];
    for (Ruling ruling : rulings) {
      if (ruling.proposedLinks()) {
        double confidence =
            switch (scale) {
              case ENGINE -> LogOdds.probability(ruling.shown().engineLogOdds());
              case LEARNED -> ruling.shown().confidence();
            };
        int level = 0;
        while (levels[level] > confidence) {
          level++;
        }
        (ruling.confirms() ? right : wrong)[level]++;
      }
    }
    for (int level = 0; level < levels.length; level++) {
      boolean slipLikelier = levels[level] > 1 - Ruling.SLIPS;
      long checked = right[level] + wrong[level];
      if (slipLikelier && ExactBinomial.atLeast(wrong[level], checked, Ruling.SLIPS) > INCREDIBLE) {
        wrong[level] = 0;
      }
    }
    return Evidence.counted(right, wrong);
  }
}
