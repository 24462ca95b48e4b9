package com.medspasync.reconciliation.linkage.cluster;

/** Evidence for any two records of a list. */
@FunctionalInterface
public interface PairScore {

  /**
   * @return natural logarithm of the odds that both are the same
   */
  double logOdds(int row, int otherRow);
}
