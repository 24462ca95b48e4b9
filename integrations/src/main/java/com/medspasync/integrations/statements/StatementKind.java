package com.medspasync.integrations.statements;

/** What a file holds. */
public enum StatementKind {
  SALES,
  REWARDS,
  PAYOUTS,
  CLIENTS,
  /** The spa's own settings: locations, services, staff. */
  REFERENCE,
  /** Not a statement we can use; the report says why. */
  UNKNOWN
}
