package com.medspasync.reconciliation.linkage.cluster;

import java.util.Arrays;

/** Pairs of rows with their evidence, in order of left row, then right row. */
public final class ScoredPairs {

  private int[] left = new int[1024];
  private int[] right = new int[1024];
  private double[] logOdds = new double[1024];
  private int size;

  /** Adds a pair. */
  public void add(int leftRow, int rightRow, double evidence) {
    if (size == left.length) {
      grow(size * 2);
    }
    left[size] = leftRow;
    right[size] = rightRow;
    logOdds[size++] = evidence;
  }

  /** Adds all pairs of another, in their order. */
  public void addAll(ScoredPairs others) {
    int after = size + others.size;
    if (after > left.length) {
      grow(Math.max(after, size * 2));
    }
    System.arraycopy(others.left, 0, left, size, others.size);
    System.arraycopy(others.right, 0, right, size, others.size);
    System.arraycopy(others.logOdds, 0, logOdds, size, others.size);
    size = after;
  }

  private void grow(int capacity) {
    left = Arrays.copyOf(left, capacity);
    right = Arrays.copyOf(right, capacity);
    logOdds = Arrays.copyOf(logOdds, capacity);
  }

  /** Number of pairs. */
  public int size() {
    return size;
  }

  /** Row in the left list. */
  public int left(int pair) {
    return left[pair];
  }

  /** Row in the right list. */
  public int right(int pair) {
    return right[pair];
  }

  /** Natural logarithm of the odds that both are the same. */
  public double logOdds(int pair) {
    return logOdds[pair];
  }

  /** Numbers of the pairs, the best evidence first; ties in the order of rows. */
  int[] byEvidence() {
    // one long a pair: descending evidence above, the pair's number below
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      int sortable = Float.floatToIntBits((float) logOdds[i]);
      sortable ^= (sortable >> 31) & 0x7fffffff;
      keys[i] = (long) ~sortable << 32 | i;
    }
    Arrays.parallelSort(keys);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }
}
