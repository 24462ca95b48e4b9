package com.medspasync.reconciliation.linkage.compare;

/** Remembers recent answers: common names and places meet again and again. */
final class RememberingComparator implements ValueComparator {

  private static final int SLOTS = 1 << 15;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final ValueComparator comparator;
  private final long[] pairs = new long[SLOTS];
  private final byte[] levels = new byte[SLOTS];

  RememberingComparator(ValueComparator comparator) {
    this.comparator = comparator;
  }

  @Override
  public int level(int a, int b) {
    long pair = a < b ? (long) a << 32 | b : (long) b << 32 | a;
    int slot = (int) (pair * SPREAD >>> 49);
    if (pairs[slot] != pair) {
      levels[slot] = (byte) comparator.level(a, b);
      pairs[slot] = pair;
    }
    return levels[slot];
  }
}
