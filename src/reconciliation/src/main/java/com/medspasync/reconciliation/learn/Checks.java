package com.medspasync.reconciliation.learn;

import com.medspasync.reconciliation.guarantee.Evidence;
import com.medspasync.reconciliation.guarantee.ExactBinomial;
import com.medspasync.reconciliation.guarantee.Promise.Scale;
import java.util.Arrays;
import java.util.Collection;

/**
 * Decisions as checks of proposals, on which the promise to the owner rests.
 *
 * <p>Of proposals that the engine was very sure of, people reject more by slips than because they
 * are wrong. As long as there are no more rejections of such proposals than slips explain, they
 * count neither way; beyond that, they all count as errors of the engine. A hand slips as easily at
 * one level as at another, so all levels are looked at together.
 */
final class Checks {

  /**
   * Slips are no longer believed when they would have to be this improbable. Each of hundreds of
   * decisions is an occasion to be unlucky, and the price of ill luck is that all goes to review.
   */
  private static final double INCREDIBLE = 0.001;

  private Checks() {}

  /**
   * Counts decisions by how sure the proposals were: to the engine by itself, or as they were
   * shown, which is what had been learned before the decision.
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
    int sure = (int) Arrays.stream(levels).filter(level -> level > 1 - Ruling.SLIPS).count();
    long rejected = Arrays.stream(wrong, 0, sure).sum();
    long checked = Arrays.stream(right, 0, sure).sum() + rejected;
    if (ExactBinomial.atLeast(rejected, checked, Ruling.SLIPS) > INCREDIBLE) {
      Arrays.fill(wrong, 0, sure, 0);
    }
    return Evidence.counted(right, wrong);
  }
}
