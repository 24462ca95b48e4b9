package com.medspasync.reconciliation.result;

import com.medspasync.kernel.DateRange;
import java.util.List;

/**
 * The engine's answer for one spa and period. Every rewards line and every payout entry but the
 * processors' own transfers has exactly one answer; lists are in the order of file and line.
 *
 * @param period business days that were reconciled
 * @param rewards answers to the rewards lines
 * @param rewardExceptions rewards that disagree with their programme
 * @param payouts answers to the payout entries
 * @param paymentExceptions payments without an entry
 * @param reimbursementExceptions redemptions not paid back as they should
 */
public record ReconciliationResult(
    DateRange period,
    List<RewardMatch> rewards,
    List<PosRewardException> rewardExceptions,
    List<PayoutMatch> payouts,
    List<PosPaymentException> paymentExceptions,
    List<ReimbursementException> reimbursementExceptions) {

  public ReconciliationResult {
    rewards = List.copyOf(rewards);
    rewardExceptions = List.copyOf(rewardExceptions);
    payouts = List.copyOf(payouts);
    paymentExceptions = List.copyOf(paymentExceptions);
    reimbursementExceptions = List.copyOf(reimbursementExceptions);
  }
}
