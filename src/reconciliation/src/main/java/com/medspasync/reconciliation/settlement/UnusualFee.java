package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.PayoutEntry;

/**
 * A fee that is not what charges of its kind cost.
 *
 * @param entry the charge
 * @param usual the tariff that such charges follow; the nearest one where they follow several
 */
public record UnusualFee(PayoutEntry entry, Tariff usual) {

  /** The fee that the usual tariff gives, in minor units. */
  public long usualMinor() {
    return usual.feeOf(entry.grossMinor());
  }

  /** What was taken beyond it in minor units, negative when less was taken. */
  public long excessMinor() {
    return entry.feeMinor() - usualMinor();
  }
}
