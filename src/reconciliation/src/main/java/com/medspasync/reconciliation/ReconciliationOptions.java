package com.medspasync.reconciliation;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.guarantee.Evidence;
import com.medspasync.reconciliation.guarantee.Promise;
import com.medspasync.reconciliation.guarantee.Promise.Scale;
import com.medspasync.reconciliation.guarantee.ReferenceEvidence;
import com.medspasync.reconciliation.guarantee.RiskControl;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.Side;
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

  /** Fewer decisions about one side leave it as the engine by itself sees it. */
  private static final int LEAST_OF_SIDE = 10;

  public static final ReconciliationOptions DEFAULT = new ReconciliationOptions(null, 0.001);

  /** Of a practice that has decided nothing yet. */
  public ReconciliationOptions(@Nullable DateRange period, double acceptedError) {
    this(period, acceptedError, LearnedModel.NONE);
  }

  /** The same of a practice that has learned something. */
  public ReconciliationOptions with(LearnedModel model) {
    return new ReconciliationOptions(period, acceptedError, model);
  }

  /**
   * What can be promised of automatic links of one side. Where enough was decided, it is measured
   * by practices that had decided as much, and what was learned counts.
   */
  public Promise promise(Side side) {
    Scale scale = scale(side);
    Evidence reference =
        switch (scale) {
          case ENGINE -> ReferenceEvidence.of(side.word());
          case LEARNED -> ReferenceEvidence.afterLearning(side.word(), learned.rulings().size());
        };
    return new RiskControl(reference, RiskControl.USUAL_CONFIDENCE, scale)
        .promise(checked(side), acceptedError);
  }

  /** What this practice has checked itself, on the scale of {@link #promise}. */
  public Evidence checked(Side side) {
    return learned.checked(side, scale(side));
  }

  private Scale scale(Side side) {
    return learned.rulings().size() >= ReferenceEvidence.LEAST_DECISIONS
            && learned.decisions(side) >= LEAST_OF_SIDE
        ? Scale.LEARNED
        : Scale.ENGINE;
  }
}
