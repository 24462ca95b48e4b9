package com.medspasync.integrations.results;

import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.PosPaymentException;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.ReimbursementException;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is wrong with money in a reconciliation, each thing once. Whoever says how much
 * is at stake, on paper or on a screen, adds these up.
 */
public final class Findings {

  private final List<Found> found = new ArrayList<>();

  private Findings() {}

  /**
   * One thing that is wrong.
   *
   * @param minor money in it, never negative
   * @param source the answer of the engine that says so
   */
  public record Found(Finding finding, long minor, Source source) {

    /** The money that may be lost or is owed; nothing when it only falls into another period. */
    public long atStakeMinor() {
      return finding.nature() == Finding.Nature.AT_STAKE ? minor : 0;
    }
  }

  /** What the engine answered. */
  public sealed interface Source {
    /** A reward in the point of sale disagrees with its program. */
    record Reward(PosRewardException exception) implements Source {}

    /** A payment in the point of sale has no entry at the processor. */
    record Payment(PosPaymentException exception) implements Source {}

    /** The maker has not paid a redemption back as it should. */
    record Reimbursement(ReimbursementException exception) implements Source {}

    /** A redemption has no sale of its own. */
    record RewardLine(RewardMatch match) implements Source {}

    /** A processor's entry has no sale, or another amount. */
    record PayoutEntry(PayoutMatch match) implements Source {}
  }

  /** What is wrong, in the order of the engine's answers. */
  public static List<Found> of(ReconciliationResult result) {
    Findings findings = new Findings();
    result.rewardExceptions().forEach(findings::add);
    result.rewards().forEach(findings::add);
    result.reimbursementExceptions().forEach(findings::add);
    result.paymentExceptions().forEach(findings::add);
    findings.addPayouts(result.payouts());
    return List.copyOf(findings.found);
  }

  private void add(PosRewardException exception) {
    Finding finding =
        switch (exception.category()) {
          case DISCOUNT_NOT_REDEEMED -> Finding.DISCOUNT_NOT_REDEEMED;
          case DISCOUNT_MISSING_IN_POS -> Finding.DISCOUNT_MISSING_IN_POS;
          case AMOUNT_MISMATCH -> Finding.AMOUNT_MISMATCH;
          case WRONG_PROGRAM_LABEL -> Finding.WRONG_PROGRAM_LABEL;
          case HOUSE_DISCOUNT_MISLABELLED -> Finding.HOUSE_DISCOUNT_MISLABELLED;
          case POSTS_NEXT_PERIOD -> Finding.POSTS_NEXT_PERIOD;
        };
    // under a wrong program's name it nets to nothing, yet all of it is claimed from the wrong
    // maker
    long minor =
        finding == Finding.WRONG_PROGRAM_LABEL ? exception.posMinor() : exception.atStakeMinor();
    add(finding, minor, new Source.Reward(exception));
  }

  private void add(RewardMatch match) {
    long value = match.line().valueMinor();
    if (value == 0) {
      // points earned carry no money, so there is nothing to find in them
      return;
    }
    Source source = new Source.RewardLine(match);
    switch (match.category()) {
      case NOT_IN_POS -> add(Finding.NOT_IN_POS, value, source);
      case VOIDED_IN_POS -> add(Finding.VOIDED_IN_POS, value, source);
      case DUPLICATE -> add(Finding.DUPLICATE, value, source);
      case MATCHED,
          REVERSED,
          REVERSAL,
          OTHER_LOCATION,
          TEST_TXN,
          PRIOR_PERIOD,
          NEXT_PERIOD,
          CLAWBACK,
          ADJUSTMENT -> {
        // settled, not ours, or found with its reimbursement
      }
    }
  }

  private void add(ReimbursementException exception) {
    Finding finding =
        switch (exception.category()) {
          case UNREIMBURSED -> Finding.UNREIMBURSED;
          case REIMBURSEMENT_DENIED -> Finding.REIMBURSEMENT_DENIED;
          case SHORT_PAID -> Finding.SHORT_PAID;
          case CLAWBACK -> Finding.CLAWBACK;
        };
    add(finding, exception.amountMinor(), new Source.Reimbursement(exception));
  }

  private void add(PosPaymentException exception) {
    Finding finding =
        switch (exception.category()) {
          case CARD_IN_POS_NO_CHARGE -> Finding.CARD_IN_POS_NO_CHARGE;
          case IN_TRANSIT_NEXT_PERIOD -> Finding.IN_TRANSIT_NEXT_PERIOD;
          case PRIOR_PERIOD_CHARGE -> Finding.PRIOR_PERIOD_CHARGE;
        };
    add(finding, exception.tender().amountMinor(), new Source.Payment(exception));
  }

  private void addPayouts(List<PayoutMatch> matches) {
    Map<ChargedTwice, Long> refunds = new HashMap<>();
    for (PayoutMatch match : matches) {
      if (match.category() == PayoutCategory.DUPLICATE_CHARGE_REFUND) {
        refunds.merge(ChargedTwice.of(match), 1L, Long::sum);
      }
    }
    for (PayoutMatch match : matches) {
      add(match, refunds);
    }
  }

  private void add(PayoutMatch match, Map<ChargedTwice, Long> refunds) {
    long gross = match.entry().grossMinor();
    Long pos = match.posMinorIfDifferent();
    Source source = new Source.PayoutEntry(match);
    switch (match.category()) {
      case CHARGE_NOT_IN_POS -> add(Finding.CHARGE_NOT_IN_POS, gross, source);
      case DISPUTE -> add(Finding.DISPUTE, gross, source);
      case PRIOR_PERIOD -> add(Finding.PRIOR_PERIOD_PAYOUT, gross, source);
      case DUPLICATE_CHARGE -> {
        Long refunded =
            refunds.computeIfPresent(
                ChargedTwice.of(match), (key, left) -> left == 0 ? null : left - 1);
        if (refunded == null) {
          add(Finding.DUPLICATE_CHARGE, gross, source);
        }
      }
      case MATCHED -> {
        if (pos != null) {
          add(Finding.CHARGED_OTHER_AMOUNT, gross - pos, source);
        }
      }
      case NEXT_PERIOD, DUPLICATE_CHARGE_REFUND, FEE, ADJUSTMENT -> {
        // no money at stake
      }
    }
  }

  private void add(Finding finding, long minor, Source source) {
    found.add(new Found(finding, Math.abs(minor), source));
  }

  /** Identifies a double charge and its refund. */
  private record ChargedTwice(List<InvoiceRef> invoices, long minor) {

    static ChargedTwice of(PayoutMatch match) {
      return new ChargedTwice(match.invoices(), Math.abs(match.entry().grossMinor()));
    }
  }
}
