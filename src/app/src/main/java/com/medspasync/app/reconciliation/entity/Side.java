package com.medspasync.app.reconciliation.entity;

/** Which statement a match answers. */
public enum Side {
  REWARDS,
  PAYOUTS
}
