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

  /** What one thread needs. */
  private final class Comparing {
    private final PairComparator comparator = new PairComparator(comparators);
    private final PatternCounts counts = new PatternCounts();
    private int[] candidates = new int[256];
    private int[] left = new int[CHUNK * 4];
    private int[] right = new int[CHUNK * 4];
    private long[] patterns = new long[CHUNK * 4];

    Candidates.Chunk chunk(int from, int to) {
      int size = 0;
      int[] codes = lists.left().codes();
      int width = lists.left().fields();
      for (int row = from; row < to; row++) {
        int found = gather(codes, row * width, lists.single() ? row : -1);
        Arrays.sort(candidates, 0, found);
        if (size + found > left.length) {
          int capacity = Math.max(size + found, left.length * 2);
          left = Arrays.copyOf(left, capacity);
          right = Arrays.copyOf(right, capacity);
          patterns = Arrays.copyOf(patterns, capacity);
        }
        int previous = -1;
        for (int i = 0; i < found; i++) {
          int other = candidates[i];
          if (other != previous) {
            long pattern = comparator.pattern(row, other);
            left[size] = row;
            right[size] = other;
            patterns[size] = pattern;
            counts.add(pattern, 1);
            size++;
          }
          previous = other;
        }
      }
      return new Candidates.Chunk(
          size,
          Arrays.copyOf(left, size),
          Arrays.copyOf(right, size),
          Arrays.copyOf(patterns, size));
    }

    /** Collects rows beyond {@code after} that share a key with the record. */
    private int gather(int[] codes, int base, int after) {
      int found = 0;
      for (BlockIndex index : indexes) {
        for (int position = 0; position < index.positions(); position++) {
          int key = index.key(codes, base, position);
          if (key != 0) {
            found = gather(index, key, after, found);
          }
        }
      }
      return found;
    }

    private int gather(BlockIndex index, int key, int after, int found) {
      int to = index.to(key);
      int first = found;
      for (int slot = index.from(key); slot < to; slot++) {
        if (index.keyAt(slot) == key && index.rowAt(slot) > after) {
          if (found - first == LARGEST_BLOCK) {
            return first; // so common a key says nothing; other passes find such pairs
          }
          if (found == candidates.length) {
            candidates = Arrays.copyOf(candidates, found * 2);
          }
          candidates[found++] = index.rowAt(slot);
        }
      }
      return found;
    }
  }
}
