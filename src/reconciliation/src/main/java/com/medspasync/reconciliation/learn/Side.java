package com.medspasync.reconciliation.learn;

import java.util.Locale;

/** Which lines are spoken of. */
public enum Side {
  REWARDS,
  PAYOUTS;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
