package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.linkage.value.Records;
import java.util.Arrays;

/** The records of a list by their key in one pass: buckets one after the other, rows in order. */
final class BlockIndex {

  private final Pass pass;
  private final int positions;
  private final int shift;
  private final int[] starts;

  /** Upper half: key, lower half: row. */
  private final long[] entries;

  BlockIndex(Pass pass, Records records) {
    this.pass = pass;
    this.positions = pass.severalKeys() ? Pass.MOST_KEYS : 1;
    int n = records.rows();
    int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(Math.max(1, n * positions - 1)));
    this.shift = 32 - bits;
    this.starts = new int[(1 << bits) + 1];
    int[] codes = records.codes();
    int width = records.fields();
    int[] all = new int[n * positions];
    int used = 0;
    for (int row = 0; row < n; row++) {
      for (int position = 0; position < positions; position++) {
        int key = pass.key(codes, row * width, position);
        all[row * positions + position] = key;
        if (key != 0) {
          starts[(key >>> shift) + 1]++;
          used++;
        }
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    this.entries = new long[used];
    int[] next = Arrays.copyOf(starts, starts.length - 1);
    for (int i = 0; i < all.length; i++) {
      if (all[i] != 0) {
        entries[next[all[i] >>> shift]++] = (long) all[i] << 32 | i / positions;
      }
    }
  }

  /** Keys of a record to look for. */
  int positions() {
    return positions;
  }

  int key(int[] codes, int base, int position) {
    return pass.key(codes, base, position);
  }

  int from(int key) {
    return starts[key >>> shift];
  }

  int to(int key) {
    return starts[(key >>> shift) + 1];
  }

  /** Key in the upper half, row in the lower. */
  long entry(int slot) {
    return entries[slot];
  }
}
