package com.medspasync.reconciliation.linkage.compare;

import com.medspasync.reconciliation.linkage.value.ValueDictionary;

/** E-mail addresses: slips, and the same person at another provider. */
final class EmailComparator implements ValueComparator {

  private static final int SLIPS = 2;

  private final ValueDictionary values;
  private final WordDistance distance = new WordDistance();

  EmailComparator(ValueDictionary values) {
    this.values = values;
  }

  @Override
  public int level(int a, int b) {
    byte[] pool = values.pool();
    int aStart = values.start(a);
    int bStart = values.start(b);
    int aLength = values.end(a) - aStart;
    int bLength = values.end(b) - bStart;
    int aLocal = local(pool, aStart, aLength);
    int bLocal = local(pool, bStart, bLength);
    boolean sameLocal = aLocal == bLocal && aLocal > 2 && same(pool, aStart, bStart, aLocal);
    // relatives who make theirs of an initial and the family name differ in the beginning only
    if (pool[aStart] == pool[bStart]
        && Math.abs(aLength - bLength) <= SLIPS
        && distance.edits(pool, aStart, aLength, bStart, bLength) <= SLIPS) {
      return Level.SLIP;
    }
    if (sameLocal) {
      return Level.VARIANT;
    }
    return distance.jaroWinkler(pool, aStart, aLocal, bStart, bLocal) >= 0.92
        ? Level.LIKE
        : Level.DIFFERENT;
  }

  private static int local(byte[] pool, int start, int length) {
    for (int i = 0; i < length; i++) {
      if (pool[start + i] == '@') {
        return i;
      }
    }
    return length;
  }

  private static boolean same(byte[] pool, int a, int b, int length) {
    for (int i = 0; i < length; i++) {
      if (pool[a + i] != pool[b + i]) {
        return false;
      }
    }
    return true;
  }
}
