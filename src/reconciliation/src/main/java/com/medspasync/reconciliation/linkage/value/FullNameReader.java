package com.medspasync.reconciliation.linkage.value;

import java.util.Arrays;

/** Takes the given or the family name out of a full name. */
final class FullNameReader implements CellReader {

  private static final int MOST_WORDS = 16;

  /** Longest of the titles, suffixes and particles. */
  private static final int LONGEST_WORD = 5;

  private static final long[] TITLES = sorted("mr", "mrs", "ms", "miss", "dr", "prof");
  private static final long[] SUFFIXES =
      sorted("jr", "sr", "ii", "iii", "iv", "md", "do", "np", "rn", "phd");
  private static final long[] PARTICLES =
      sorted(
          "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "la", "las",
          "le", "los", "st", "saint", "al", "el", "bin", "ibn", "mac", "mc", "ter", "ten");

  private final boolean given;
  private final int[] starts = new int[MOST_WORDS];
  private final int[] ends = new int[MOST_WORDS];
  private final byte[] folded = new byte[LONGEST];

  FullNameReader(boolean given) {
    this.given = given;
  }

  @Override
  public int read(byte[] in, int from, int to, byte[] out, int at) {
    int comma = comma(in, from, to);
    boolean familyFirst = comma > from && holdsName(in, comma + 1, to);
    boolean afterComma = familyFirst && given;
    int words = words(in, afterComma ? comma + 1 : from, comma > from && !afterComma ? comma : to);
    if (words == 0 || (!familyFirst && CellText.saysMissing(folded, 0, ends[words - 1]))) {
      return at;
    }
    if (given) {
      return words == 1 && !familyFirst ? at : copy(0, 1, out, at);
    }
    return copy(familyFirst ? 0 : family(words), words, out, at);
  }

  /** First word of the family name where it is the last one. */
  private int family(int words) {
    int family = words - 1;
    while (family > 1 && isOneOf(PARTICLES, family - 1)) {
      family--;
    }
    return family;
  }

  /** Whether more than titles and suffixes stands there: {@code Lee, Ann}, not {@code Lee, MD}. */
  private boolean holdsName(byte[] in, int from, int to) {
    int words = words(in, from, to);
    return words > 1 || (words == 1 && !isOneOf(SUFFIXES, 0) && !isOneOf(TITLES, 0));
  }

  private static int comma(byte[] in, int from, int to) {
    for (int i = from; i < to; i++) {
      if (in[i] == ',') {
        return i;
      }
    }
    return -1;
  }

  /** Finds the words that are no title and no suffix. */
  private int words(byte[] in, int from, int to) {
    int length = CellText.fold(in, from, to, folded, 0);
    int words = 0;
    int at = 0;
    while (at < length && words < MOST_WORDS) {
      int end = at;
      while (end < length && folded[end] != ' ') {
        end++;
      }
      starts[words] = at;
      ends[words] = end;
      boolean title = words == 0 && isOneOf(TITLES, 0) && end < length;
      boolean suffix = words > 0 && isOneOf(SUFFIXES, words);
      words += title || suffix ? 0 : 1;
      at = end + 1;
    }
    return words;
  }

  private boolean isOneOf(long[] words, int word) {
    return ends[word] - starts[word] <= LONGEST_WORD
        && Arrays.binarySearch(words, CellText.packed(folded, starts[word], ends[word])) >= 0;
  }

  private int copy(int firstWord, int afterLast, byte[] out, int at) {
    int write = at;
    for (int word = firstWord; word < afterLast; word++) {
      int size = ends[word] - starts[word];
      System.arraycopy(folded, starts[word], out, write, size);
      write += size;
    }
    return write;
  }

  private static long[] sorted(String... words) {
    return Arrays.stream(words).mapToLong(CellText::packed).sorted().toArray();
  }
}
