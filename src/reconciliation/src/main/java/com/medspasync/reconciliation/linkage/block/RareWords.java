package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.linkage.value.TextWords;

/** The most telling words of each text. */
final class RareWords {

  private static final int COMMON = 200;

  private RareWords() {}

  /**
   * @param values largest code
   * @return {@link Pass#MOST_KEYS} word numbers for each code, rarest first, 0 for none
   */
  static int[] of(TextWords words, int values) {
    int[] rarest = new int[(values + 1) * Pass.MOST_KEYS];
    for (int code = 1; code <= values; code++) {
      int base = code * Pass.MOST_KEYS;
      for (int i = 0; i < words.count(code); i++) {
        insert(rarest, base, words.word(code, i), words);
      }
    }
    return rarest;
  }

  private static void insert(int[] rarest, int base, int word, TextWords words) {
    int frequency = words.frequency(word);
    if (frequency > COMMON) {
      return;
    }
    int candidate = word;
    for (int i = base; i < base + Pass.MOST_KEYS; i++) {
      int other = rarest[i];
      if (other == 0 || words.frequency(candidate) < words.frequency(other)) {
        rarest[i] = candidate;
        candidate = other;
        if (candidate == 0) {
          return;
        }
      }
    }
  }
}
