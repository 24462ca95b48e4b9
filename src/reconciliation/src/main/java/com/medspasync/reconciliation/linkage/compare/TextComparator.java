package com.medspasync.reconciliation.linkage.compare;

import com.medspasync.reconciliation.linkage.value.TextWords;

/** Free text, by the information in the words that two texts share. */
final class TextComparator implements ValueComparator {

  private static final double NEARLY_ALL = 0.8;
  private static final double MOST = 0.55;
  private static final double SOME = 0.3;

  private final TextWords words;

  TextComparator(TextWords words) {
    this.words = words;
  }

  @Override
  public int level(int a, int b) {
    double similarity = words.cosine(a, b);
    if (similarity >= NEARLY_ALL) {
      return Level.SLIP;
    }
    if (similarity >= MOST) {
      return Level.VARIANT;
    }
    return similarity >= SOME ? Level.LIKE : Level.DIFFERENT;
  }
}
