package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.learn.LogOdds;

/**
 * What it costs a link that other records of its visit could be meant, or that other lines have
 * those that fit it better.
 *
 * @param logOdds what that adds to the log-odds, never positive
 */
record RecordDoubt(double logOdds) {

  static final RecordDoubt NONE = new RecordDoubt(0);

  /** Less is not worth a word. */
  private static final double SMALL = -0.05;

  /** From here on the records are what is doubtful, whoever was there. */
  private static final double GREAT = -3;

  /**
   * The doubt by which a link is less sure than its visit.
   *
   * @param visit probability that the line is about the visit
   * @param link probability that it is about these records of the visit
   */
  static RecordDoubt between(double visit, double link) {
    double cost = LogOdds.of(link) - LogOdds.of(visit);
    return cost < SMALL ? new RecordDoubt(cost) : NONE;
  }

  boolean isAny() {
    return logOdds < 0;
  }

  String describe() {
    return logOdds < GREAT ? "another record fits as well" : "another record fits nearly as well";
  }
}
