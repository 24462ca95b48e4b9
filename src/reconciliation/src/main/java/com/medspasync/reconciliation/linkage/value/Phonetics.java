package com.medspasync.reconciliation.linkage.value;

/**
 * How a folded name sounds, as a number: consonants by class, vowels only at the beginning, doubled
 * sounds once. Classes follow Russell's Soundex; the first letter counts by class too, so that
 * {@code Kathy} and {@code Cathy} sound alike.
 */
public final class Phonetics {

  private static final int SOUNDS = 6;
  private static final byte[] CLASSES = new byte[128];

  static {
    assign("aeiouy", 1);
    assign("bp", 2);
    assign("fv", 3);
    assign("ckgqx", 4);
    assign("szj", 5);
    assign("dt", 6);
    assign("l", 7);
    assign("mn", 8);
    assign("r", 9);
    assign("w", 10);
  }

  private Phonetics() {}

  private static void assign(String letters, int sound) {
    letters.chars().forEach(letter -> CLASSES[letter] = (byte) sound);
  }

  /** The sound of a name, 0 for none; four bits a sound. */
  public static int code(byte[] pool, int from, int to) {
    int code = 0;
    int sounds = 0;
    int previous = 0;
    for (int i = from; i < to && sounds < SOUNDS; i++) {
      byte letter = pool[i];
      int sound = letter >= 0 ? CLASSES[letter] : 0;
      if (letter == 'p' && i + 1 < to && pool[i + 1] == 'h') {
        sound = 3;
      }
      boolean vowel = sound == 1;
      boolean silent = sound == 0 || sound == previous || (sounds > 0 && (vowel || sound == 10));
      if (!silent) {
        code = code << 4 | sound;
        sounds++;
      }
      if (sound != 0) {
        previous = sound;
      }
    }
    return code;
  }
}
