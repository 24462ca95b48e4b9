package com.medspasync.app.reconciliation.entity;

/** Which statement a match answers. */
public enum Side {
  REWARDS,
  PAYOUTS;

  /** The same to the engine. */
  public com.medspasync.reconciliation.learn.Side toEngine() {
    return com.medspasync.reconciliation.learn.Side.valueOf(name());
  }
}
