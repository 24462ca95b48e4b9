package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.linkage.value.Records;
import java.util.Arrays;

/**
 * The records of a list by their keys in one pass, spread over partitions: all entries of a key are
 * in the same partition, in the order of rows.
 */
final class KeyEntries {

  private final int bits;
  private final int[] starts;

  /** Upper half: key, lower half: row; partition after partition. */
  private final long[] entries;

  private KeyEntries(int bits, int[] starts, long[] entries) {
    this.bits = bits;
    this.starts = starts;
    this.entries = entries;
  }

  /**
   * @param bits there are two to the power of it partitions, 0 to 16
   */
  static KeyEntries of(Pass pass, Records records, int bits) {
    int positions = pass.keysPerRecord();
    int[] keys = new int[records.rows() * positions];
    int[] starts = new int[(1 << bits) + 1];
    for (int from = 0; from < records.rows(); from += Pass.ROWS_AT_ONCE) {
      int after = Math.min(records.rows(), from + Pass.ROWS_AT_ONCE);
      pass.keys(records, from, after, keys);
      for (int i = from * positions; i < after * positions; i++) {
        if (keys[i] != 0) {
          starts[partition(keys[i], bits) + 1]++;
        }
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    long[] entries = new long[starts[starts.length - 1]];
    int[] next = Arrays.copyOf(starts, starts.length - 1);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        entries[next[partition(keys[i], bits)]++] = (long) keys[i] << 32 | i / positions;
      }
    }
    return new KeyEntries(bits, starts, entries);
  }

  private static int partition(int key, int bits) {
    return (int) ((key & 0xffffffffL) >>> (32 - bits));
  }

  int partitions() {
    return starts.length - 1;
  }

  /** A number below two to the power of {@code tableBits} that differs within a partition. */
  int slot(long entry, int tableBits) {
    return (int) (entry >>> 32) << bits >>> (32 - tableBits);
  }

  /** First entry of a partition. */
  int from(int partition) {
    return starts[partition];
  }

  /** The one after the last entry of a partition. */
  int to(int partition) {
    return starts[partition + 1];
  }

  /** Key in the upper half, row in the lower. */
  long entry(int at) {
    return entries[at];
  }
}
