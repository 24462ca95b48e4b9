package com.medspasync.reconciliation.result;

import java.util.Locale;

/** What became of a rewards line. All but {@link #MATCHED} go without treatment links. */
public enum RewardCategory {
  MATCHED,
  NOT_IN_POS,
  DUPLICATE,
  REVERSED,
  REVERSAL,
  VOIDED_IN_POS,
  OTHER_LOCATION,
  TEST_TXN,
  PRIOR_PERIOD,
  NEXT_PERIOD,
  CLAWBACK,
  ADJUSTMENT;

  /** The word of the result files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
