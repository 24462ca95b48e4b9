package com.medspasync.app.reconciliation.entity;

/** Where an exception shows. */
public enum DiscrepancyKind {
  /** A reward in the point of sale disagrees with its program. */
  POS_REWARD,
  /** A payment in the point of sale has no entry at the processor. */
  POS_PAYMENT,
  /** The maker has not paid a redemption back as it should. */
  REIMBURSEMENT,
  /** A redemption has no sale of its own. */
  REWARD_LINE,
  /** A processor's entry has no sale, or another amount. */
  PAYOUT_ENTRY
}
