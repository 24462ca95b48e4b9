package com.medspasync.reconciliation.linkage.model;

import java.util.Arrays;

/** How often each pattern of agreement occurs. */
public final class PatternCounts {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Patterns plus one, 0 = free. */
  private long[] keys = new long[1 << 10];

  private long[] counts = new long[1 << 10];
  private int size;

  /** Number of different patterns. */
  public int size() {
    return size;
  }

  /** Counts a pattern. */
  public void add(long pattern, long count) {
    int slot = slot(pattern);
    if (keys[slot] == 0) {
      keys[slot] = pattern + 1;
      size++;
    }
    counts[slot] += count;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  /** Adds all counts of another. */
  public void addAll(PatternCounts other) {
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] != 0) {
        add(other.keys[i] - 1, other.counts[i]);
      }
    }
  }

  /** All patterns, ascending. */
  public long[] patterns() {
    long[] patterns = new long[size];
    int at = 0;
    for (long key : keys) {
      if (key != 0) {
        patterns[at++] = key - 1;
      }
    }
    Arrays.sort(patterns);
    return patterns;
  }

  /** How often a pattern was counted. */
  public long count(long pattern) {
    return counts[slot(pattern)];
  }

  private int slot(long pattern) {
    int mask = keys.length - 1;
    int slot = (int) (pattern * SPREAD >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != pattern + 1) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i] - 1);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
