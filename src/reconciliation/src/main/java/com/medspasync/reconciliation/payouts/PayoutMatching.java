package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.Statements;

/**
 * Ties payout entries to the payments of the point of sale.
 *
 * <p>Charges first: what could connect them with payments is searched, weighed by a model learned
 * from the files, and chosen as a whole. Refunds follow, since they lead back to charges; then what
 * is left over is told apart.
 */
public final class PayoutMatching {

  private static final String STAGE = "payouts";
  private static final int STEPS = 4;

  private PayoutMatching() {}

  /**
   * @param statements everything that was read; order does not matter
   * @param period business days that are reconciled
   * @param options the accepted error, and what was checked before
   * @param progress hears of the stage {@code payouts}
   */
  public static PayoutOutcome match(
      Statements statements, DateRange period, ReconciliationOptions options, Progress progress) {
    progress.at(STAGE, 0, STEPS);
    PayoutOutcome outcome =
        PayoutRun.learn(statements, period, options, done -> progress.at(STAGE, done, STEPS))
            .outcome();
    progress.at(STAGE, STEPS, STEPS);
    return outcome;
  }

  /**
   * Answers every entry and stays open for others, which are answered with what was learned from
   * these.
   *
   * @param statements everything that was read
   * @param period business days that are reconciled
   * @param options the accepted error, and what was checked before
   */
  public static OpenEntries open(
      Statements statements, DateRange period, ReconciliationOptions options) {
    PayoutsModel model = PayoutRun.learn(statements, period, options, done -> {}).model();
    return new OpenEntries(model, statements, options.learned());
  }
}
