package com.medspasync.reconciliation.linkage.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Distinct byte strings, numbered from 1 in the order in which they were first seen; 0 stands for a
 * missing value. Grows to some hundred million bytes; to be filled by one thread.
 */
public final class ValueDictionary {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int FIRST_CAPACITY = 1 << 10;

  /** Most values that {@link #internAll} takes. */
  public static final int BATCH = 32;

  /** Tables up to this size grow fourfold, so that values seldom move. */
  private static final int LARGE = 1 << 22;

  private byte[] pool;
  private int used;
  private int[] offsets;
  private int size;

  /** Upper half: hash, lower half: code; 0 = free. */
  private long[] table;

  private final int[] hashes = new int[BATCH];

  /** Entries of the table, then positions in the pool, where values of a batch may be found. */
  private final long[] places = new long[BATCH];

  /** Keeps the compiler from leaving out reads that only warm the caches. */
  private long touched;

  public ValueDictionary() {
    this.pool = new byte[FIRST_CAPACITY * 8];
    this.offsets = new int[FIRST_CAPACITY];
    this.table = new long[FIRST_CAPACITY * 2];
  }

  /** Whether anything was read; for {@link #internAll} only. */
  boolean isTouched() {
    return touched != 0;
  }

  /** Largest code; codes are 1 to size. */
  public int size() {
    return size;
  }

  /** The code of a value, a new one if it was not seen before; 0 for no bytes. */
  public int intern(byte[] bytes, int from, int to) {
    return to <= from ? 0 : intern(bytes, from, to, hash(bytes, from, to - from));
  }

  /**
   * Codes of several values that stand one after the other.
   *
   * <p>A value is found by its place in the table, then by where it begins in the pool, then by its
   * bytes there: three reads, each of which tells where to read next, in arrays larger than the
   * processor's caches. So each step is done for all values before the next one, and the waits for
   * memory overlap instead of adding up.
   *
   * @param ends the byte after the last of each value; the first begins at 0
   * @param count number of values
   * @param codes takes the codes, from {@code at} on
   */
  public void internAll(byte[] bytes, int[] ends, int count, int[] codes, int at) {
    int mask = table.length - 1;
    int from = 0;
    for (int i = 0; i < count; i++) {
      hashes[i] = from == ends[i] ? 0 : hash(bytes, from, ends[i] - from);
      places[i] = table[hashes[i] & mask];
      from = ends[i];
    }
    long seen = 0;
    for (int i = 0; i < count; i++) {
      // the first entry nearly always is the right one or tells that there is none
      places[i] =
          (int) (places[i] >>> 32) == hashes[i] ? offsets[Math.max(0, (int) places[i] - 1)] : 0;
    }
    for (int i = 0; i < count; i++) {
      seen += pool[(int) places[i]];
    }
    touched = seen;
    from = 0;
    for (int i = 0; i < count; i++) {
      codes[at + i] = from == ends[i] ? 0 : intern(bytes, from, ends[i], hashes[i]);
      from = ends[i];
    }
  }

  private int intern(byte[] bytes, int from, int to, int hash) {
    int length = to - from;
    int mask = table.length - 1;
    int slot = hash & mask;
    while (true) {
      long entry = table[slot];
      if (entry == 0) {
        return add(bytes, from, length, hash, slot);
      }
      if ((int) (entry >>> 32) == hash) {
        int code = (int) entry;
        int start = offsets[code - 1];
        if (offsets[code] - start == length
            && Arrays.equals(pool, start, start + length, bytes, from, to)) {
          return code;
        }
      }
      slot = (slot + 1) & mask;
    }
  }

  private int add(byte[] bytes, int from, int length, int hash, int slot) {
    if (used + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(used + length, grown(pool.length)));
    }
    System.arraycopy(bytes, from, pool, used, length);
    used += length;
    size++;
    if (size >= offsets.length) {
      offsets = Arrays.copyOf(offsets, grown(offsets.length));
    }
    offsets[size] = used;
    table[slot] = ((long) hash << 32) | size;
    if (size * 2L > table.length) {
      grow();
    }
    return size;
  }

  private static int grown(int length) {
    return length + (length >> 1) + 16;
  }

  private void grow() {
    long[] old = table;
    long[] next = new long[old.length < LARGE ? old.length * 4 : old.length * 2];
    int mask = next.length - 1;
    for (long entry : old) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & mask;
        while (next[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        next[slot] = entry;
      }
    }
    table = next;
  }

  /** Gives back the memory that only {@link #intern} needs; nothing can be interned afterwards. */
  public void freeze() {
    table = new long[0];
  }

  /** All values one after the other. */
  public byte[] pool() {
    return pool;
  }

  /** First byte of a value in {@link #pool}. */
  public int start(int code) {
    return offsets[code - 1];
  }

  /** The byte after the last of a value in {@link #pool}. */
  public int end(int code) {
    return offsets[code];
  }

  /** A value as text; empty for the missing one. */
  public String text(int code) {
    return code == 0 ? "" : CellText.decode(pool, start(code), end(code));
  }

  static int hash(byte[] bytes, int from, int length) {
    long h = length * MIX;
    int at = from;
    int end = from + length;
    for (; at + 8 <= end; at += 8) {
      h = (h ^ (long) LONGS.get(bytes, at)) * MIX;
      h ^= h >>> 29;
    }
    if (at < end) {
      long rest = 0;
      if (length >= 8) {
        rest = (long) LONGS.get(bytes, end - 8); // overlaps what was mixed in already
      } else {
        for (int shift = 0; at < end; at++, shift += 8) {
          rest |= (bytes[at] & 0xffL) << shift;
        }
      }
      h = (h ^ rest) * MIX;
      h ^= h >>> 29;
    }
    h *= MIX;
    return (int) (h >>> 32);
  }
}
