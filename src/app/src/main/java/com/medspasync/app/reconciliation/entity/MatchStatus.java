package com.medspasync.app.reconciliation.entity;

import com.medspasync.reconciliation.result.Decision;

/** Where a match stands: decided by the engine, waiting for a person, or decided by one. */
public enum MatchStatus {
  /** Links are proposed and wait for a person. */
  OPEN,
  /** Links stand without a person's look. */
  AUTO,
  /** No link was found. */
  UNMATCHED,
  /** A person confirmed the links or chose others. */
  ACCEPTED,
  /** A person decided that there is no link. */
  REJECTED;

  /** The status of a match that nobody has decided. */
  public static MatchStatus proposedBy(Decision decision) {
    return switch (decision) {
      case AUTO -> AUTO;
      case REVIEW -> OPEN;
      case NONE -> UNMATCHED;
    };
  }
}
