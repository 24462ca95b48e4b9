package com.medspasync.reconciliation.linkage.compare;

import com.medspasync.reconciliation.linkage.value.ValueDictionary;

/** Identifiers, postcodes and house numbers: slips, and the same beginning. */
final class CodeComparator implements ValueComparator {

  private static final int LONG = 7;

  private final ValueDictionary values;
  private final int prefix;
  private final WordDistance distance = new WordDistance();

  /**
   * @param prefix how many first characters say something by themselves, 0 for none
   */
  CodeComparator(ValueDictionary values, int prefix) {
    this.values = values;
    this.prefix = prefix;
  }

  @Override
  public int level(int a, int b) {
    int aStart = values.start(a);
    int aLength = values.end(a) - aStart;
    int bStart = values.start(b);
    int bLength = values.end(b) - bStart;
    int shorter = Math.min(aLength, bLength);
    if (Math.abs(aLength - bLength) <= 2 && shorter > 1) {
      int edits = distance.edits(values.pool(), aStart, aLength, bStart, bLength);
      if (edits == 1) {
        return Level.SLIP;
      }
      if (edits == 2 && shorter >= LONG) {
        return Level.VARIANT;
      }
    }
    return prefix > 0 && shorter >= prefix && samePrefix(aStart, bStart)
        ? Level.LIKE
        : Level.DIFFERENT;
  }

  private boolean samePrefix(int a, int b) {
    byte[] pool = values.pool();
    for (int i = 0; i < prefix; i++) {
      if (pool[a + i] != pool[b + i]) {
        return false;
      }
    }
    return true;
  }
}
