package com.medspasync.reconciliation;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.guarantee.Promise;
import com.medspasync.reconciliation.guarantee.ReferenceEvidence;
import com.medspasync.reconciliation.guarantee.RiskControl;
import com.medspasync.reconciliation.learn.LearnedModel;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param period business days to reconcile; {@code null} for the whole calendar months that the
 *     sales cover
 * @param acceptedError share of automatic matches that may be wrong, in (0, 1); the owner's choice,
 *     by default one in a thousand
 * @param learned what this practice's people have decided, and what it taught
 */
public record ReconciliationOptions(
    @Nullable DateRange period, double acceptedError, LearnedModel learned) {

  public static final ReconciliationOptions DEFAULT = new ReconciliationOptions(null, 0.001);

  /** Of a practice that has decided nothing yet. */
  public ReconciliationOptions(@Nullable DateRange period, double acceptedError) {
    this(period, acceptedError, LearnedModel.NONE);
  }

  /** The same of a practice that has learned something. */
  public ReconciliationOptions with(LearnedModel model) {
    return new ReconciliationOptions(period, acceptedError, model);
  }

  /** What can be promised of automatic links of rewards lines. */
  public Promise rewardsPromise() {
    return new RiskControl(ReferenceEvidence.rewards(), RiskControl.USUAL_CONFIDENCE)
        .promise(learned.checkedRewards(), acceptedError);
  }

  /** What can be promised of automatic links of payout entries. */
  public Promise payoutsPromise() {
    return new RiskControl(ReferenceEvidence.payouts(), RiskControl.USUAL_CONFIDENCE)
        .promise(learned.checkedPayouts(), acceptedError);
  }
}
