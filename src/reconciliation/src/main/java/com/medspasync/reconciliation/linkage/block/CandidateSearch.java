package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.model.PatternCounts;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import com.medspasync.reconciliation.linkage.value.Records;
import com.medspasync.reconciliation.linkage.value.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** Finds pairs worth comparing and compares them. */
public final class CandidateSearch {

  private static final int CHUNK = 1 << 13;
  private static final int LARGEST_BLOCK = 400;
  private static final int ROWS_AT_ONCE = 16;

  private final CodedLists lists;
  private final Comparators comparators;
  private final List<BlockIndex> indexes;

  private CandidateSearch(Comparators comparators, List<BlockIndex> indexes) {
    this.lists = comparators.lists();
    this.comparators = comparators;
    this.indexes = indexes;
  }

  /** Chooses passes, joins by them and compares what they find. */
  public static Candidates run(
      Comparators comparators, Frequencies frequencies, Workers workers, Progress progress)
      throws IOException {
    List<Pass> passes = PassSelection.of(comparators, frequencies);
    Records right = comparators.lists().right();
    List<BlockIndex> indexes =
        workers.all(
            passes.stream()
                .map(pass -> (Callable<BlockIndex>) () -> new BlockIndex(pass, right))
                .toList());
    CandidateSearch search = new CandidateSearch(comparators, indexes);
    return search.run(passes.stream().map(Pass::name).toList(), workers, progress);
  }

  private Candidates run(List<String> names, Workers workers, Progress progress)
      throws IOException {
    int rows = lists.left().rows();
    int threads = workers.parallelism();
    List<Comparing> comparing = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      comparing.add(new Comparing());
    }
    List<Candidates.Chunk> chunks = new ArrayList<>();
    for (int from = 0; from < rows; from += CHUNK * threads) {
      List<Callable<Candidates.Chunk>> tasks = new ArrayList<>();
      for (int i = 0; i < threads && from + i * CHUNK < rows; i++) {
        int first = from + i * CHUNK;
        Comparing own = comparing.get(i);
        tasks.add(() -> own.chunk(first, Math.min(rows, first + CHUNK)));
      }
      chunks.addAll(workers.all(tasks));
      progress.at("compare", Math.min(rows, from + CHUNK * threads), rows);
    }
    PatternCounts all = new PatternCounts();
    comparing.forEach(each -> all.addAll(each.counts));
    return new Candidates(chunks, all, names);
  }

  /**
   * What one thread needs. Works on several rows at once, step by step, so that waits for memory
   * overlap: index and codes are larger than the processor's caches.
   */
  private final class Comparing {
    private final PairComparator comparator = new PairComparator(comparators);
    private final PatternCounts counts = new PatternCounts();
    private final int keysPerRow = indexes.stream().mapToInt(BlockIndex::positions).sum();
    private final int[] keys = new int[ROWS_AT_ONCE * keysPerRow];
    private final int[] from = new int[ROWS_AT_ONCE * keysPerRow];
    private final int[] to = new int[ROWS_AT_ONCE * keysPerRow];
    private final int[] ends = new int[ROWS_AT_ONCE];
    private int[] found = new int[1024];
    private int size;
    private int[] left = new int[CHUNK * 2];
    private int[] right = new int[CHUNK * 2];
    private long[] patterns = new long[CHUNK * 2];

    /** Keeps the compiler from leaving out reads that only warm the caches. */
    private long touched;

    Candidates.Chunk chunk(int first, int after) {
      size = 0;
      for (int row = first; row < after; row += ROWS_AT_ONCE) {
        int rows = Math.min(ROWS_AT_ONCE, after - row);
        locate(row, rows);
        gather(row, rows);
        compare(row, rows);
      }
      return new Candidates.Chunk(
          size,
          Arrays.copyOf(left, size),
          Arrays.copyOf(right, size),
          Arrays.copyOf(patterns, size));
    }

    /** Finds where records with the same keys stand in the indexes. */
    private void locate(int first, int rows) {
      int[] codes = lists.left().codes();
      int width = lists.left().fields();
      int at = 0;
      for (int row = first; row < first + rows; row++) {
        for (BlockIndex index : indexes) {
          for (int position = 0; position < index.positions(); position++) {
            int key = index.key(codes, row * width, position);
            keys[at] = key;
            from[at] = key == 0 ? 0 : index.from(key);
            to[at] = key == 0 ? 0 : index.to(key);
            at++;
          }
        }
      }
      long seen = 0;
      at = 0;
      for (int row = 0; row < rows; row++) {
        for (BlockIndex index : indexes) {
          for (int position = 0; position < index.positions(); position++, at++) {
            seen += from[at] < to[at] ? index.entry(from[at]) : 0;
          }
        }
      }
      touched += seen;
    }

    /** Collects, row by row and each once, the records that share a key. */
    private void gather(int first, int rows) {
      int[] rightCodes = lists.right().codes();
      int width = lists.right().fields();
      int count = 0;
      int at = 0;
      long seen = 0;
      for (int row = 0; row < rows; row++) {
        int start = count;
        int beyond = lists.single() ? first + row : -1;
        for (BlockIndex index : indexes) {
          for (int position = 0; position < index.positions(); position++, at++) {
            count = gather(index, at, beyond, count);
          }
        }
        Arrays.sort(found, start, count);
        int distinct = start;
        for (int i = start; i < count; i++) {
          if (i == start || found[i] != found[distinct - 1]) {
            found[distinct++] = found[i];
            seen += rightCodes[found[i] * width];
          }
        }
        count = distinct;
        ends[row] = count;
      }
      touched += seen;
    }

    private int gather(BlockIndex index, int at, int beyond, int before) {
      int count = before;
      int key = keys[at];
      for (int slot = from[at]; slot < to[at]; slot++) {
        long entry = index.entry(slot);
        if ((int) (entry >>> 32) == key && (int) entry > beyond) {
          if (count - before == LARGEST_BLOCK) {
            return before; // so common a key says nothing; other passes find such pairs
          }
          if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
          }
          found[count++] = (int) entry;
        }
      }
      return count;
    }

    private void compare(int first, int rows) {
      int total = ends[rows - 1];
      if (size + total > left.length) {
        int capacity = Math.max(size + total, left.length * 2);
        left = Arrays.copyOf(left, capacity);
        right = Arrays.copyOf(right, capacity);
        patterns = Arrays.copyOf(patterns, capacity);
      }
      int at = 0;
      for (int row = 0; row < rows; row++) {
        for (; at < ends[row]; at++) {
          long pattern = comparator.pattern(first + row, found[at]);
          left[size] = first + row;
          right[size] = found[at];
          patterns[size++] = pattern;
          counts.add(pattern, 1);
        }
      }
    }

    /** Whether anything was read. */
    boolean isTouched() {
      return touched != 0;
    }
  }
}
