package com.medspasync.reconciliation.result;

/** What the engine does with the links of a line. */
public enum Decision {
  /**
   * The links stand without a person's look: their probability of error is within what the owner
   * accepts.
   */
  AUTO,
  /** Links are proposed to a reviewer. */
  REVIEW,
  /** No link is proposed. */
  NONE
}
