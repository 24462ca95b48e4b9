package com.medspasync.reconciliation.sums;

/** How far apart the totals of some amounts lie. */
public final class CommonUnit {

  private CommonUnit() {}

  /**
   * The greatest amount of which all amounts are multiples.
   *
   * @param amounts amounts in minor units, negative ones included
   * @return in minor units, at least 1
   */
  public static long of(long[] amounts) {
    long unit = 0;
    for (long amount : amounts) {
      long rest = Math.absExact(amount);
      while (rest != 0) {
        long next = unit % rest;
        unit = rest;
        rest = next;
      }
    }
    return Math.max(1, unit);
  }
}
