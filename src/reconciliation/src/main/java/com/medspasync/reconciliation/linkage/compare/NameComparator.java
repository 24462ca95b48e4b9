package com.medspasync.reconciliation.linkage.compare;

import com.medspasync.reconciliation.linkage.value.Phonetics;
import com.medspasync.reconciliation.linkage.value.ValueDictionary;
import com.medspasync.reconciliation.text.GivenNames;

/**
 * Names of persons: slips, nicknames, initials, halves of compound names, names that sound alike.
 */
final class NameComparator implements ValueComparator {

  private static final int SHORT = 3;
  private static final double CLOSE = 0.95;
  private static final double ALIKE = 0.86;

  private final ValueDictionary names;
  private final WordDistance distance = new WordDistance();

  NameComparator(ValueDictionary names) {
    this.names = names;
  }

  @Override
  public int level(int a, int b) {
    byte[] pool = names.pool();
    int aStart = names.start(a);
    int aLength = names.end(a) - aStart;
    int bStart = names.start(b);
    int bLength = names.end(b) - bStart;
    if (aLength == 1 || bLength == 1) {
      return pool[aStart] == pool[bStart] ? Level.VARIANT : Level.DIFFERENT;
    }
    double jaroWinkler = distance.jaroWinkler(pool, aStart, aLength, bStart, bLength);
    int shorter = Math.min(aLength, bLength);
    if (jaroWinkler >= 0.7 && shorter > 2) {
      int edits = distance.edits(pool, aStart, aLength, bStart, bLength);
      if ((edits == 1 && shorter >= SHORT)
          || (edits == 2 && shorter >= 9)
          || jaroWinkler >= CLOSE) {
        return Level.SLIP;
      }
    }
    if (isVariant(a, b, shorter)) {
      return Level.VARIANT;
    }
    return jaroWinkler >= ALIKE ? Level.LIKE : Level.DIFFERENT;
  }

  private boolean isVariant(int a, int b, int shorter) {
    byte[] pool = names.pool();
    if (shorter >= SHORT && (contains(a, b) || contains(b, a))) {
      return true;
    }
    if (shorter > SHORT
        && Phonetics.code(pool, names.start(a), names.end(a))
            == Phonetics.code(pool, names.start(b), names.end(b))) {
      return true;
    }
    return GivenNames.standard().areVariants(names.text(a), names.text(b));
  }

  /** Whether the second name begins or, being half of a compound, ends with the first. */
  private boolean contains(int part, int whole) {
    byte[] pool = names.pool();
    int partStart = names.start(part);
    int partLength = names.end(part) - partStart;
    int wholeStart = names.start(whole);
    int wholeEnd = names.end(whole);
    if (wholeEnd - wholeStart <= partLength) {
      return false;
    }
    return same(pool, partStart, wholeStart, partLength)
        || (partLength > SHORT && same(pool, partStart, wholeEnd - partLength, partLength));
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
