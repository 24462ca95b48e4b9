package com.medspasync.reconciliation.linkage.block;

import java.util.Arrays;
import java.util.List;

/** What some consecutive left rows are to be compared with, each pair once. */
final class CandidateRows {

  private final int first;
  private final int[] starts;
  private final int[] right;

  private CandidateRows(int first, int[] starts, int[] right) {
    this.first = first;
    this.starts = starts;
    this.right = right;
  }

  /**
   * Puts pairs of several passes in order, by counting.
   *
   * @param first first left row
   * @param rows number of left rows
   * @param found pairs of these rows
   */
  static CandidateRows of(int first, int rows, List<PairBuffer> found) {
    int[] next = new int[rows + 1];
    for (PairBuffer pairs : found) {
      for (int i = 0; i < pairs.size(); i++) {
        next[pairs.left(i) - first + 1]++;
      }
    }
    for (int row = 0; row < rows; row++) {
      next[row + 1] += next[row];
    }
    int[] right = new int[next[rows]];
    int[] ends = next.clone();
    for (PairBuffer pairs : found) {
      for (int i = 0; i < pairs.size(); i++) {
        right[ends[pairs.left(i) - first]++] = pairs.right(i);
      }
    }
    int[] starts = new int[rows + 1];
    int size = 0;
    for (int row = 0; row < rows; row++) {
      Arrays.sort(right, next[row], next[row + 1]);
      starts[row] = size;
      for (int i = next[row]; i < next[row + 1]; i++) {
        if (size == starts[row] || right[i] != right[size - 1]) {
          right[size++] = right[i];
        }
      }
    }
    starts[rows] = size;
    return new CandidateRows(first, starts, Arrays.copyOf(right, size));
  }

  /** First left row. */
  int first() {
    return first;
  }

  /** The left row after the last. */
  int after() {
    return first + starts.length - 1;
  }

  /** Position of the first candidate of a left row. */
  int from(int row) {
    return starts[row - first];
  }

  /** The position after the last candidate of a left row. */
  int to(int row) {
    return starts[row - first + 1];
  }

  /** The right row at a position; ascending for the same left row. */
  int right(int position) {
    return right[position];
  }
}
