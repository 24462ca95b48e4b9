package com.medspasync.reconciliation.linkage.compare;

/** Compares two different values of a dictionary. Not safe for use by several threads at once. */
interface ValueComparator {

  /**
   * @param a code of one value, not 0
   * @param b code of another value, neither 0 nor {@code a}
   * @return level from {@link Level#SLIP} to {@link Level#DIFFERENT}; the same when exchanged
   */
  int level(int a, int b);
}
