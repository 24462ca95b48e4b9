package com.medspasync.reconciliation.model;

/** Means of payment. */
public enum TenderKind {
  CARD,
  PAYPAL,
  /** Paid before the visit, usually through PayPal; the label says {@code Deposit}. */
  DEPOSIT,
  CASH,
  CHECK,
  GIFT_CARD,
  FINANCING,
  /** A manufacturer's reward used like money. */
  REWARD,
  WALLET,
  OTHER
}
