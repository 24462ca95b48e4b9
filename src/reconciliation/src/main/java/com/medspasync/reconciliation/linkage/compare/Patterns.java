package com.medspasync.reconciliation.linkage.compare;

/**
 * How two records agree, in one number: three bits a slot, a {@link Level} each. The slots of the
 * fields come first; then one says whether names were compared crosswise, and one whether two lines
 * of an address were: 0 not applicable, {@link #STRAIGHT} or {@link #CROSSED}.
 */
public final class Patterns {

  /** Compared as they stand. */
  public static final int STRAIGHT = 1;

  /** Each value agrees with the other field of the other record. */
  public static final int CROSSED = 2;

  private static final int BITS = 3;
  private static final int MASK = 7;

  private Patterns() {}

  /** Number of slots when there are so many fields. */
  public static int slots(int fields) {
    return fields + 2;
  }

  /** Slot that tells of crossed names. */
  public static int namesSlot(int fields) {
    return fields;
  }

  /** Slot that tells of crossed lines of an address. */
  public static int linesSlot(int fields) {
    return fields + 1;
  }

  /** What stands in a slot. */
  public static int level(long pattern, int slot) {
    return (int) (pattern >>> BITS * slot) & MASK;
  }

  /** A pattern that says this of one slot and nothing of the others; patterns are joined by or. */
  public static long with(int slot, int level) {
    return (long) level << BITS * slot;
  }
}
