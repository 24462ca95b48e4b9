package com.medspasync.reconciliation.learn;

import java.util.Locale;

/** Which lines are spoken of. */
public enum Side {
  REWARDS,
  PAYOUTS;

  /** As it is called where it is written down. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
