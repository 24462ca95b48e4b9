package com.medspasync.integrations.statements.text;

/** How to read a date whose day and month are both numbers, such as {@code 03/05/2025}. */
public enum DateOrderRule {
  MONTH_FIRST,
  DAY_FIRST
}
