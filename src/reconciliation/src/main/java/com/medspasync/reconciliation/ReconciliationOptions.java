package com.medspasync.reconciliation;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.guarantee.Evidence;
import com.medspasync.reconciliation.guarantee.Promise;
import com.medspasync.reconciliation.guarantee.ReferenceEvidence;
import com.medspasync.reconciliation.guarantee.RiskControl;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param period business days to reconcile; {@code null} for the whole calendar months that the
 *     sales cover
 * @param acceptedError share of automatic matches that may be wrong, in (0, 1); the owner's choice,
 *     by default one in a thousand
 * @param checkedRewards what this practice's people found when they checked links of rewards lines
 * @param checkedPayouts the same of payout entries
 */
public record ReconciliationOptions(
    @Nullable DateRange period,
    double acceptedError,
    Evidence checkedRewards,
    Evidence checkedPayouts) {

  public static final ReconciliationOptions DEFAULT = new ReconciliationOptions(null, 0.001);

  /** Of a practice that has checked nothing yet. */
  public ReconciliationOptions(@Nullable DateRange period, double acceptedError) {
    this(period, acceptedError, Evidence.NONE, Evidence.NONE);
  }

  /** What can be promised of automatic links of rewards lines. */
  public Promise rewardsPromise() {
    return new RiskControl(ReferenceEvidence.rewards(), RiskControl.USUAL_CONFIDENCE)
        .promise(checkedRewards, acceptedError);
  }

  /** What can be promised of automatic links of payout entries. */
  public Promise payoutsPromise() {
    return new RiskControl(ReferenceEvidence.payouts(), RiskControl.USUAL_CONFIDENCE)
        .promise(checkedPayouts, acceptedError);
  }
}
