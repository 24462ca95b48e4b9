package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.linkage.value.CodedLists;
import java.util.Arrays;
import java.util.List;

/**
 * Finds, for some rows of the left list, the rows of the right list that share a key with them. One
 * instance per thread.
 *
 * <p>Works on several rows at once, step by step, so that waits for memory overlap: indexes and
 * codes are larger than the processor's caches.
 */
final class CandidateFinder {

  /** Most rows that {@link #find} takes. */
  static final int ROWS_AT_ONCE = 16;

  private static final int LARGEST_BLOCK = 400;

  private final CodedLists lists;
  private final List<BlockIndex> indexes;
  private final int[] keys;
  private final int[] from;
  private final int[] to;
  private final int[] ends = new int[ROWS_AT_ONCE];
  private int[] found = new int[1024];

  /** Keeps the compiler from leaving out reads that only warm the caches. */
  private long touched;

  CandidateFinder(CodedLists lists, List<BlockIndex> indexes) {
    this.lists = lists;
    this.indexes = indexes;
    int keysPerRow = indexes.stream().mapToInt(BlockIndex::positions).sum();
    this.keys = new int[ROWS_AT_ONCE * keysPerRow];
    this.from = new int[ROWS_AT_ONCE * keysPerRow];
    this.to = new int[ROWS_AT_ONCE * keysPerRow];
  }

  /**
   * Finds the candidates of some rows; {@link #begin}, {@link #end} and {@link #right} tell them.
   *
   * @param rows rows of the left list
   * @param count how many of them to look at, at most {@link #ROWS_AT_ONCE}
   */
  void find(int[] rows, int count) {
    locate(rows, count);
    gather(rows, count);
  }

  /** Position of the first candidate of a row; rows are counted as they were given. */
  int begin(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  /** Position after the last candidate of a row. */
  int end(int row) {
    return ends[row];
  }

  /** The row of the right list at a position; ascending for the same left row. */
  int right(int position) {
    return found[position];
  }

  /** Finds where records with the same keys stand in the indexes. */
  private void locate(int[] rows, int count) {
    int[] codes = lists.left().codes();
    int width = lists.left().fields();
    int at = 0;
    for (int i = 0; i < count; i++) {
      for (BlockIndex index : indexes) {
        for (int position = 0; position < index.positions(); position++) {
          int key = index.key(codes, rows[i] * width, position);
          keys[at] = key;
          from[at] = key == 0 ? 0 : index.from(key);
          to[at] = key == 0 ? 0 : index.to(key);
          at++;
        }
      }
    }
    long seen = 0;
    at = 0;
    for (int i = 0; i < count; i++) {
      for (BlockIndex index : indexes) {
        for (int position = 0; position < index.positions(); position++, at++) {
          seen += from[at] < to[at] ? index.entry(from[at]) : 0;
        }
      }
    }
    touched += seen;
  }

  /** Collects, row by row and each once, the records that share a key. */
  private void gather(int[] rows, int count) {
    int[] rightCodes = lists.right().codes();
    int width = lists.right().fields();
    int size = 0;
    int at = 0;
    long seen = 0;
    for (int i = 0; i < count; i++) {
      int start = size;
      int beyond = lists.single() ? rows[i] : -1;
      for (BlockIndex index : indexes) {
        for (int position = 0; position < index.positions(); position++, at++) {
          size = gather(index, at, beyond, size);
        }
      }
      Arrays.sort(found, start, size);
      int distinct = start;
      for (int each = start; each < size; each++) {
        if (each == start || found[each] != found[distinct - 1]) {
          found[distinct++] = found[each];
          seen += rightCodes[found[each] * width];
        }
      }
      size = distinct;
      ends[i] = size;
    }
    touched += seen;
  }

  private int gather(BlockIndex index, int at, int beyond, int before) {
    int size = before;
    int key = keys[at];
    for (int slot = from[at]; slot < to[at]; slot++) {
      long entry = index.entry(slot);
      if ((int) (entry >>> 32) == key && (int) entry > beyond) {
        if (size - before == LARGEST_BLOCK) {
          return before; // so common a key says nothing; other passes find such pairs
        }
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = (int) entry;
      }
    }
    return size;
  }

  /** Whether anything was read. */
  boolean isTouched() {
    return touched != 0;
  }
}
