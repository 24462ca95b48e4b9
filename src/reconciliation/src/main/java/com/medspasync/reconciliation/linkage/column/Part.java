package com.medspasync.reconciliation.linkage.column;

/** Which part of a cell a field takes. */
public enum Part {
  WHOLE,
  /** The given name within a full name, in either order: {@code Ann Lee}, {@code Lee, Ann}. */
  GIVEN,
  /** The family name within a full name. */
  FAMILY,
  /** The number with which an address begins. */
  LEADING_NUMBER,
  /** An address without the number with which it begins. */
  AFTER_NUMBER,
  /** The last group of four or five digits of an address. */
  POSTCODE
}
