package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.linkage.value.CodedLists;
import java.util.Arrays;

/**
 * Joins two lists, or one with itself, on the keys of one pass: entries of both are spread over
 * partitions so small that the hash table of one stays in the processor's nearest cache, and are
 * joined partition by partition. Looking each key up in one index of a million records instead
 * waits for memory twice a key, and to build that index once more.
 *
 * @see "Shatdal, Kant & Naughton (1994), Cache conscious algorithms for relational query
 *     processing"
 * @see "Manegold, Boncz & Kersten (2002), Optimizing main-memory join on modern hardware"
 */
final class KeyJoin {

  /** Entries of a partition, about: with its table, half of 48 KiB. */
  private static final int PARTITION_BITS = 10;

  private static final int MOST_PARTITION_BITS = 12;

  /** A record with more partners than these in one pass has none: so common a key says nothing. */
  private static final int LARGEST_BLOCK = 400;

  private final boolean single;
  private final KeyEntries left;
  private final KeyEntries right;
  private final int chunkBits;
  private final PairBuffer[] found;

  /** First entry of the right list for a slot, counted from 1 within the partition; 0 = none. */
  private int[] heads = new int[2 << PARTITION_BITS];

  /** The next entry in the same slot. */
  private int[] nexts = new int[2 << PARTITION_BITS];

  private KeyJoin(Pass pass, CodedLists lists, int chunkBits) {
    int entries = Math.max(1, lists.right().rows() * pass.keysPerRecord());
    int bits =
        Math.clamp(
            32 - Integer.numberOfLeadingZeros(entries) - PARTITION_BITS, 0, MOST_PARTITION_BITS);
    this.single = lists.single();
    this.right = KeyEntries.of(pass, lists.right(), bits);
    this.left = single ? right : KeyEntries.of(pass, lists.left(), bits);
    this.chunkBits = chunkBits;
    this.found = new PairBuffer[(Math.max(0, lists.left().rows() - 1) >> chunkBits) + 1];
    Arrays.setAll(found, chunk -> new PairBuffer());
  }

  /**
   * Finds the pairs that have a key in common; within one list those whose right row is the larger.
   *
   * @param chunkBits two to the power of it left rows form a chunk
   * @return pairs by chunk of the left row
   */
  static PairBuffer[] join(Pass pass, CodedLists lists, int chunkBits) {
    KeyJoin join = new KeyJoin(pass, lists, chunkBits);
    for (int partition = 0; partition < join.right.partitions(); partition++) {
      join.join(partition);
    }
    return join.found;
  }

  private void join(int partition) {
    int first = right.from(partition);
    int size = right.to(partition) - first;
    if (size == 0) {
      return;
    }
    int tableBits = 32 - Integer.numberOfLeadingZeros(size);
    index(first, size, tableBits);
    for (int at = left.from(partition); at < left.to(partition); at++) {
      long entry = left.entry(at);
      collect((int) (entry >>> 32), (int) entry, heads[left.slot(entry, tableBits)], first);
    }
  }

  private void index(int first, int size, int tableBits) {
    int slots = 1 << tableBits;
    if (slots > heads.length) {
      heads = new int[slots];
      nexts = new int[slots];
    }
    Arrays.fill(heads, 0, slots, 0);
    for (int i = 0; i < size; i++) {
      int slot = right.slot(right.entry(first + i), tableBits);
      nexts[i] = heads[slot];
      heads[slot] = i + 1;
    }
  }

  /** Adds the pairs of one left row; chains lead from later rows to earlier ones. */
  private void collect(int key, int row, int head, int first) {
    if (head == 0) {
      return;
    }
    PairBuffer pairs = found[row >> chunkBits];
    int before = pairs.size();
    for (int i = head; i != 0; i = nexts[i - 1]) {
      long entry = right.entry(first + i - 1);
      if (single && (int) entry <= row) {
        return;
      }
      if ((int) (entry >>> 32) == key) {
        if (pairs.size() - before == LARGEST_BLOCK) {
          pairs.shrinkTo(before); // other passes find such pairs
          return;
        }
        pairs.add(row, (int) entry);
      }
    }
  }
}
