package com.medspasync.app.trail;

/**
 * A request was refused, and nobody knows whose it is, so that it has no place in a record.
 * Observed at once; only how many there are is kept.
 */
public record RequestRefused(Kind kind) {

  /** Why it was. */
  public enum Kind {
    /** The page of another site made a browser send it. */
    FOREIGN_PAGES,
    /** Its token is none of ours, or was changed. */
    FORGED_TOKENS,
    /** What a place may ask for within a minute is used up; once a minute for each place. */
    USED_UP_BUDGETS
  }
}
