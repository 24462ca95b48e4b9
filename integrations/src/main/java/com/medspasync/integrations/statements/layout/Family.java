package com.medspasync.integrations.statements.layout;

/** What kind of lines a layout holds. */
public enum Family {
  SALES,
  REWARDS,
  PAYOUTS,
  CLIENTS,
  REFERENCE
}
