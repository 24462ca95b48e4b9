package com.medspasync.reconciliation.learn;

/** Probabilities as natural log-odds and back; what is surer than certain tells nothing more. */
public final class LogOdds {

  private static final double GREATEST = 20;

  private LogOdds() {}

  public static double of(double probability) {
    double logOdds = Math.log(probability) - Math.log1p(-probability);
    return Math.clamp(logOdds, -GREATEST, GREATEST);
  }

  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
