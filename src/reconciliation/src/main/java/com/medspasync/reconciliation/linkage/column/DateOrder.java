package com.medspasync.reconciliation.linkage.column;

/** How dates of a column are written. */
public enum DateOrder {
  YEAR_FIRST,
  MONTH_FIRST,
  DAY_FIRST
}
