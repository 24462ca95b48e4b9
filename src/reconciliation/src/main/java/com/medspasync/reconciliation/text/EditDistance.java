package com.medspasync.reconciliation.text;

import java.util.Arrays;

/** How far two short words are from one another. */
public final class EditDistance {

  private static final int PREFIX_CAP = 4;
  private static final double PREFIX_WEIGHT = 0.1;

  private EditDistance() {}

  /**
   * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
   * (optimal string alignment).
   *
   * @see "Damerau (1964), A technique for computer detection and correction of spelling errors"
   */
  public static int damerau(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    int width = b.length() + 1;
    int[] before = new int[width];
    int[] previous = new int[width];
    int[] current = new int[width];
    Arrays.setAll(previous, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j < width; j++) {
        int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(previous[j - 1] + replaced, 1 + Math.min(previous[j], current[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        current[j] = best;
      }
      int[] recycled = before;
      before = previous;
      previous = current;
      current = recycled;
    }
    return previous[width - 1];
  }

  /**
   * Whether {@link #damerau} is at most a limit; much faster than the distance itself, since most
   * words are soon seen to be too far apart.
   *
   * @param limit most changes, small against the words
   */
  public static boolean isWithin(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return false;
    }
    int start = 0;
    int endA = a.length();
    int endB = b.length();
    while (start < endA && start < endB && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    if (Math.max(endA, endB) - start <= limit) {
      return true;
    }
    if (Long.bitCount(letters(a, start, endA) ^ letters(b, start, endB)) > 2 * limit) {
      return false; // a change takes one letter away at most, and brings one
    }
    return isNear(a.substring(start, endA), b.substring(start, endB), limit);
  }

  /** Which letters occur, each as a bit. */
  private static long letters(String word, int from, int to) {
    long letters = 0;
    for (int i = from; i < to; i++) {
      letters |= 1L << word.charAt(i); // of the shift, only the low six bits count
    }
    return letters;
  }

  /** Row by row; once a whole row is beyond the limit, no later one comes back. */
  private static boolean isNear(String a, String b, int limit) {
    int width = b.length() + 1;
    int[] before = new int[width];
    int[] previous = new int[width];
    int[] current = new int[width];
    Arrays.setAll(previous, j -> j);
    int leastOfRow = 0;
    for (int i = 1; i <= a.length() && leastOfRow <= limit; i++) {
      leastOfRow = i;
      current[0] = i;
      char c = a.charAt(i - 1);
      for (int j = 1; j < width; j++) {
        int best = previous[j - 1];
        if (c != b.charAt(j - 1)) {
          best = 1 + Math.min(best, Math.min(previous[j], current[j - 1]));
          if (i > 1 && j > 1 && c == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
            best = Math.min(best, before[j - 2] + 1);
          }
        }
        current[j] = best;
        leastOfRow = Math.min(leastOfRow, best);
      }
      int[] recycled = before;
      before = previous;
      previous = current;
      current = recycled;
    }
    return leastOfRow <= limit && previous[width - 1] <= limit;
  }

  /**
   * Similarity in [0, 1] that favours words which begin alike.
   *
   * @see "Winkler (1990), String comparator metrics and enhanced decision rules in the
   *     Fellegi-Sunter model of record linkage"
   */
  public static double jaroWinkler(String a, String b) {
    double jaro = jaro(a, b);
    int prefix = 0;
    int limit = Math.min(PREFIX_CAP, Math.min(a.length(), b.length()));
    while (prefix < limit && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String a, String b) {
    if (a.equals(b)) {
      return a.isEmpty() ? 0 : 1;
    }
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    boolean[] usedB = new boolean[b.length()];
    StringBuilder commonA = new StringBuilder(a.length());
    for (int i = 0; i < a.length(); i++) {
      int to = Math.min(b.length() - 1, i + window);
      for (int j = Math.max(0, i - window); j <= to; j++) {
        if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
          usedB[j] = true;
          commonA.append(a.charAt(i));
          break;
        }
      }
    }
    int common = commonA.length();
    if (common == 0) {
      return 0;
    }
    int outOfOrder = 0;
    int at = 0;
    for (int j = 0; j < b.length(); j++) {
      if (usedB[j] && commonA.charAt(at++) != b.charAt(j)) {
        outOfOrder++;
      }
    }
    double m = common;
    return (m / a.length() + m / b.length() + (m - outOfOrder / 2.0) / m) / 3;
  }
}
