package com.medspasync.reconciliation.result;

import java.util.Locale;

/** What became of a payout entry. */
public enum PayoutCategory {
  MATCHED,
  PRIOR_PERIOD,
  NEXT_PERIOD,
  CHARGE_NOT_IN_POS,
  DUPLICATE_CHARGE,
  DUPLICATE_CHARGE_REFUND,
  DISPUTE,
  FEE,
  ADJUSTMENT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
