package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.linkage.model.PatternCounts;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs that were compared in full: all of short lists, of long ones those of evenly spread left
 * rows, to learn from.
 *
 * @param chunks pairs in order of left row, then right row
 * @param patterns how often each pattern occurs
 * @param share share of left rows that were looked at, in (0, 1]
 */
public record Candidates(List<Chunk> chunks, PatternCounts patterns, double share) {

  public Candidates {
    chunks = List.copyOf(chunks);
  }

  /** Pairs of some consecutive left rows. */
  static final class Chunk {
    private int[] left = new int[1024];
    private int[] right = new int[1024];
    private long[] patterns = new long[1024];
    private int size;

    void add(int leftRow, int rightRow, long pattern) {
      if (size == left.length) {
        left = Arrays.copyOf(left, size * 2);
        right = Arrays.copyOf(right, size * 2);
        patterns = Arrays.copyOf(patterns, size * 2);
      }
      left[size] = leftRow;
      right[size] = rightRow;
      patterns[size++] = pattern;
    }

    int size() {
      return size;
    }

    /** Left row, ascending. */
    int left(int pair) {
      return left[pair];
    }

    /** Right row, ascending for the same left row. */
    int right(int pair) {
      return right[pair];
    }

    /** How the records agree. */
    long pattern(int pair) {
      return patterns[pair];
    }
  }
}
