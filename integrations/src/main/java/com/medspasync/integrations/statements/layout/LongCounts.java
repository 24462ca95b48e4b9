package com.medspasync.integrations.statements.layout;

/**
 * Counts by 64-bit key in open addressing: two arrays instead of an object per invoice, so that a
 * year of invoices fits into a few megabytes.
 */
public final class LongCounts {

  private long[] keys = new long[1 << 10];
  private long[] values = new long[1 << 10];
  private int size;

  /** Adds to a key's number and answers the new one. */
  public long add(long key, long amount) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = normal(key);
      size++;
    }
    values[slot] += amount;
    return values[slot];
  }

  /** A key's number, 0 when it was never seen. */
  public long get(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? 0 : values[slot];
  }

  private int slot(long key) {
    long wanted = normal(key);
    int mask = keys.length - 1;
    int slot = (int) (wanted ^ (wanted >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != wanted) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Zero marks a free slot. */
  private static long normal(long key) {
    return key == 0 ? 1 : key;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  /** A well-mixed key of a text. */
  public static long key(long seed, String text) {
    long hash = seed ^ 0x9e3779b97f4a7c15L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** A well-mixed key of a number. */
  public static long key(long seed, long number) {
    return mix(seed * 0x9e3779b97f4a7c15L + number);
  }

  private static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
