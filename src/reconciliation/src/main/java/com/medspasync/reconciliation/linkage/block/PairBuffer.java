package com.medspasync.reconciliation.linkage.block;

import java.util.Arrays;

/** Pairs of rows, in no particular order and possibly several times. */
final class PairBuffer {

  /** Left row in the upper half, right row in the lower. */
  private long[] pairs = new long[64];

  private int size;

  void add(int left, int right) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size++] = (long) left << 32 | right;
  }

  int size() {
    return size;
  }

  int left(int pair) {
    return (int) (pairs[pair] >>> 32);
  }

  int right(int pair) {
    return (int) pairs[pair];
  }

  /** Forgets the pairs that were added last. */
  void shrinkTo(int smaller) {
    size = smaller;
  }
}
