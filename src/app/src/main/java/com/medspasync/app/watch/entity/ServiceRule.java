package com.medspasync.app.watch.entity;

/** What an alert of the service is about, which belongs to no practice. */
public enum ServiceRule {
  /** Many wrong passwords for one address that nobody has, from many places. */
  GUESSING,
  /**
   * Wrong passwords for many addresses that nobody has, from one place; the subject is the place.
   */
  STUFFING,
  /** The same from many places, each of which tries a few only. */
  SPREAD,
  /** Pages of other sites had browsers send many requests that change something. */
  FOREIGN_PAGES,
  /** Many requests came with tokens that are none of ours. */
  FORGED_TOKENS,
  /** Many places asked for more than is answered. */
  USED_UP_BUDGETS
}
