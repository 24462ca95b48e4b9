package com.medspasync.integrations.statements;

/** Order of day and month in dates such as {@code 03/05/2025}. */
public enum DateOrder {
  MONTH_FIRST,
  DAY_FIRST
}
