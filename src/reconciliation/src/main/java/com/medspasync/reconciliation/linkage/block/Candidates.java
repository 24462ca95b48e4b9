package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.linkage.model.PatternCounts;
import java.util.List;

/**
 * The pairs that were compared.
 *
 * @param chunks pairs in order of left row, then right row
 * @param patterns how often each pattern occurs
 * @param passes names of the ways by which pairs were found
 */
public record Candidates(List<Chunk> chunks, PatternCounts patterns, List<String> passes) {

  public Candidates {
    chunks = List.copyOf(chunks);
    passes = List.copyOf(passes);
  }

  /**
   * Some pairs.
   *
   * @param size number of pairs
   * @param left left rows, ascending
   * @param right right rows, ascending for the same left row
   * @param patterns how the records agree
   */
  public record Chunk(int size, int[] left, int[] right, long[] patterns) {}

  /** Number of pairs. */
  public long size() {
    long size = 0;
    for (Chunk chunk : chunks) {
      size += chunk.size();
    }
    return size;
  }
}
