package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Tender;

/**
 * A payment of the point of sale that a payout holds, where no report lists the payout's entries.
 *
 * @param tender the payment
 * @param feeMinor what the processor took of it, by the tariff it follows, in minor units
 */
public record SettledTender(Tender tender, long feeMinor) {

  /** What is left of the payment, in minor units. */
  public long netMinor() {
    return Math.subtractExact(tender.amountMinor(), feeMinor);
  }
}
