package com.medspasync.reconciliation.linkage.compare;

import com.medspasync.reconciliation.linkage.value.ValueDictionary;

/** Places, lines of addresses and categories: slips, shared words, likeness. */
final class WordsComparator implements ValueComparator {

  private static final int MOST_WORDS = 12;
  private static final double ALIKE = 0.86;

  private final ValueDictionary values;
  private final WordDistance distance = new WordDistance();
  private final long[] hashes = new long[MOST_WORDS];

  WordsComparator(ValueDictionary values) {
    this.values = values;
  }

  @Override
  public int level(int a, int b) {
    byte[] pool = values.pool();
    int aStart = values.start(a);
    int aLength = values.end(a) - aStart;
    int bStart = values.start(b);
    int bLength = values.end(b) - bStart;
    int shorter = Math.min(aLength, bLength);
    if (Math.abs(aLength - bLength) <= 2 && shorter >= 2) {
      int edits = distance.edits(pool, aStart, aLength, bStart, bLength);
      if (edits == 1 || (edits == 2 && shorter >= 8)) {
        return Level.SLIP;
      }
    }
    double shared = sharedWords(aStart, aStart + aLength, bStart, bStart + bLength);
    if (shared > 0.6) {
      return Level.VARIANT;
    }
    double likeness = distance.jaroWinkler(pool, aStart, aLength, bStart, bLength);
    return shared >= 0.5 || likeness >= ALIKE ? Level.LIKE : Level.DIFFERENT;
  }

  /** Words in common, twice their number over the number of all (Dice). */
  private double sharedWords(int aStart, int aEnd, int bStart, int bEnd) {
    int ofA = 0;
    for (int at = aStart; at < aEnd && ofA < MOST_WORDS; ) {
      int end = wordEnd(at, aEnd);
      hashes[ofA++] = hash(at, end);
      at = end + 1;
    }
    int ofB = 0;
    int common = 0;
    for (int at = bStart; at < bEnd && ofB < MOST_WORDS; ) {
      int end = wordEnd(at, bEnd);
      long hash = hash(at, end);
      ofB++;
      for (int i = 0; i < ofA; i++) {
        if (hashes[i] == hash) {
          hashes[i] = 0;
          common++;
          break;
        }
      }
      at = end + 1;
    }
    return 2.0 * common / (ofA + ofB);
  }

  private int wordEnd(int from, int end) {
    byte[] pool = values.pool();
    int at = from;
    while (at < end && pool[at] != ' ') {
      at++;
    }
    return at;
  }

  private long hash(int from, int to) {
    byte[] pool = values.pool();
    long hash = 1469598103934665603L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ pool[i]) * 1099511628211L;
    }
    return hash;
  }
}
