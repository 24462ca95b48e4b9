package com.medspasync.reconciliation.model;

/** State of a sale line in the point of sale. */
public enum SaleStatus {
  CLOSED,
  /** Undone before it counted; systems show it by a status or as a pair of opposite lines. */
  VOID,
  REFUND,
  OPEN
}
