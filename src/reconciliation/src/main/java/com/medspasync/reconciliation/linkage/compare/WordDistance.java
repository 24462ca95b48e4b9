package com.medspasync.reconciliation.linkage.compare;

/**
 * Distances between short byte strings, 64 positions at a time. One instance per thread.
 *
 * @see "Hyyrö (2003), A bit-vector algorithm for computing Levenshtein and Damerau edit distances"
 * @see "Winkler (1990), String comparator metrics and enhanced decision rules in the Fellegi-Sunter
 *     model of record linkage"
 */
public final class WordDistance {

  /** Longer strings are compared by their first bytes. */
  public static final int LONGEST = 64;

  private static final int PREFIX_CAP = 4;
  private static final double PREFIX_WEIGHT = 0.1;

  private final long[] positions = new long[256];

  /**
   * Insertions, deletions, replacements and swaps of neighbours between two byte strings (optimal
   * string alignment).
   *
   * @param pool holds both
   * @param a first byte of one, {@code aLength} bytes long
   * @param b first byte of the other, {@code bLength} bytes long
   */
  public int edits(byte[] pool, int a, int aLength, int b, int bLength) {
    int m = Math.min(aLength, LONGEST);
    int n = Math.min(bLength, LONGEST);
    if (m == 0 || n == 0) {
      return Math.max(m, n);
    }
    long[] pm = positions;
    for (int i = 0; i < m; i++) {
      pm[pool[a + i] & 0xff] |= 1L << i;
    }
    long vp = -1L;
    long vn = 0;
    long d0 = 0;
    long before = 0;
    long last = 1L << (m - 1);
    int distance = m;
    for (int j = 0; j < n; j++) {
      long here = pm[pool[b + j] & 0xff];
      long swapped = ((~d0 & here) << 1) & before;
      d0 = (((here & vp) + vp) ^ vp) | here | vn | swapped;
      long hp = vn | ~(d0 | vp);
      long hn = d0 & vp;
      if ((hp & last) != 0) {
        distance++;
      }
      if ((hn & last) != 0) {
        distance--;
      }
      hp = (hp << 1) | 1;
      hn <<= 1;
      vp = hn | ~(d0 | hp);
      vn = hp & d0;
      before = here;
    }
    clear(pool, a, m);
    return distance;
  }

  /** Similarity in [0, 1] that favours words which begin alike; parameters as in {@link #edits}. */
  public double jaroWinkler(byte[] pool, int a, int aLength, int b, int bLength) {
    int m = Math.min(aLength, LONGEST);
    int n = Math.min(bLength, LONGEST);
    if (m == 0 || n == 0) {
      return 0;
    }
    long[] pm = positions;
    for (int i = 0; i < m; i++) {
      pm[pool[a + i] & 0xff] |= 1L << i;
    }
    int window = Math.max(0, Math.max(m, n) / 2 - 1);
    long reach = window >= 63 ? -1L : (1L << (window + 1)) - 1;
    long usedA = 0;
    long usedB = 0;
    for (int j = 0; j < n; j++) {
      long free = pm[pool[b + j] & 0xff] & reach & ~usedA;
      if (free != 0) {
        usedA |= free & -free;
        usedB |= 1L << j;
      }
      reach = j < window ? (reach << 1) | 1 : reach << 1;
    }
    int common = Long.bitCount(usedA);
    int outOfOrder = 0;
    long restA = usedA;
    for (long restB = usedB; restB != 0; restB &= restB - 1) {
      int j = Long.numberOfTrailingZeros(restB);
      if ((pm[pool[b + j] & 0xff] & restA & -restA) == 0) {
        outOfOrder++;
      }
      restA &= restA - 1;
    }
    clear(pool, a, m);
    if (common == 0) {
      return 0;
    }
    double c = common;
    double jaro = (c / m + c / n + (c - outOfOrder / 2.0) / c) / 3;
    int prefix = 0;
    int limit = Math.min(PREFIX_CAP, Math.min(m, n));
    while (prefix < limit && pool[a + prefix] == pool[b + prefix]) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private void clear(byte[] pool, int a, int m) {
    for (int i = 0; i < m; i++) {
      positions[pool[a + i] & 0xff] = 0;
    }
  }
}
