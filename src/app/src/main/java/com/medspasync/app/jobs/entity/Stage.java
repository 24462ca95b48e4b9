package com.medspasync.app.jobs.entity;

import java.util.Locale;

/** What a job is doing, as far as a person wants to know. */
public enum Stage {
  /** Files are read. */
  READING,
  /** Lines and answers are gathered and compared. */
  MATCHING,
  /** Rewards lines are compared with sales. */
  REWARDS,
  /** Payout entries are compared with payments. */
  PAYOUTS,
  /** What was found is written down. */
  STORING,
  /** All that the practice keeps is copied. */
  COPYING,
  /** A client is taken out of all that the practice keeps. */
  ERASING;

  /** The stable word in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
