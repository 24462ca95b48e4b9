package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.PosPaymentException;
import java.util.List;

/**
 * What became of payout entries and payments.
 *
 * @param matches one answer per entry but transfers, in the order of file and line
 * @param exceptions payments without an entry, in the order of file and line
 */
public record PayoutOutcome(List<PayoutMatch> matches, List<PosPaymentException> exceptions) {

  public PayoutOutcome {
    matches = List.copyOf(matches);
    exceptions = List.copyOf(exceptions);
  }
}
