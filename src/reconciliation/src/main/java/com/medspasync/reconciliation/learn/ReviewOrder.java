package com.medspasync.reconciliation.learn;

import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.Comparator;

/**
 * The order in which a person's look is worth most: what waits for her first, and of these where
 * most money times doubt is at stake.
 */
public final class ReviewOrder {

  /** A line without money still costs a look at it when it is wrong. */
  private static final double SMALLEST_STAKE_MINOR = 100;

  public static final Comparator<RewardMatch> OF_REWARDS =
      Comparator.comparing((RewardMatch match) -> match.decision() != Decision.REVIEW)
          .thenComparing(match -> -worth(match))
          .thenComparing(match -> match.line().ref());

  public static final Comparator<PayoutMatch> OF_PAYOUTS =
      Comparator.comparing((PayoutMatch match) -> match.decision() != Decision.REVIEW)
          .thenComparing(match -> -worth(match))
          .thenComparing(match -> match.entry().ref());

  private ReviewOrder() {}

  /** Money times doubt, in minor units. */
  public static double worth(RewardMatch match) {
    return worth(match.line().valueMinor(), match.confidence());
  }

  /** Money times doubt, in minor units. */
  public static double worth(PayoutMatch match) {
    return worth(match.entry().grossMinor(), match.confidence());
  }

  private static double worth(long minor, double confidence) {
    return (Math.abs(minor) + SMALLEST_STAKE_MINOR) * (1 - confidence);
  }
}
