package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.cluster.ScoredPairs;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.model.PairScreen;
import com.medspasync.reconciliation.linkage.model.PatternCounts;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import com.medspasync.reconciliation.linkage.value.Records;
import com.medspasync.reconciliation.linkage.value.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Finds pairs worth comparing and compares them: first, in full, those of some rows, from which a
 * model can be learned; then, by that model, all others no further than it takes to see that they
 * are not worth keeping.
 */
public final class CandidateSearch {

  /** Left rows that one task looks at. */
  private static final int CHUNK = 1 << 13;

  /** Left rows whose pairs are enough to learn from; on shorter lists all are. */
  private static final int ENOUGH_TO_LEARN_FROM = 100_000;

  private final CodedLists lists;
  private final Comparators comparators;
  private final List<BlockIndex> indexes;

  /** Every so many left rows one is compared in full. */
  private final int step;

  private CandidateSearch(Comparators comparators, List<BlockIndex> indexes, int step) {
    this.lists = comparators.lists();
    this.comparators = comparators;
    this.indexes = indexes;
    this.step = step;
  }

  /** Chooses passes and indexes the right list by them. */
  public static CandidateSearch of(
      Comparators comparators, Frequencies frequencies, Workers workers) throws IOException {
    return of(comparators, frequencies, workers, ENOUGH_TO_LEARN_FROM);
  }

  /**
   * @param enough left rows whose pairs are enough to learn from
   */
  static CandidateSearch of(
      Comparators comparators, Frequencies frequencies, Workers workers, int enough)
      throws IOException {
    List<Pass> passes = PassSelection.of(comparators, frequencies);
    Records right = comparators.lists().right();
    return new CandidateSearch(
        comparators,
        workers.all(
            passes.stream()
                .map(pass -> (Callable<BlockIndex>) () -> new BlockIndex(pass, right))
                .toList()),
        Math.max(1, comparators.lists().left().rows() / enough));
  }

  /** Compares in full the candidates of evenly spread left rows, of all when there are few. */
  public Candidates sample(Workers workers, Progress progress) throws IOException {
    PatternCounts patterns = new PatternCounts();
    List<Sampling> sampling =
        perThread(workers, () -> new Sampling(new PairComparator(comparators)));
    List<Candidates.Chunk> chunks =
        inChunks(sampling, workers, step == 1 ? progress : Progress.SILENT);
    sampling.forEach(each -> patterns.addAll(each.counts));
    int rows = lists.left().rows();
    return new Candidates(
        chunks, patterns, ((rows + step - 1) / step) / (double) Math.max(1, rows));
  }

  /**
   * Scores the pairs of the sample, finds those of all other rows, and keeps what the screen lets
   * pass.
   *
   * @param screens makes a screen for each thread
   * @return pairs in order of left row, then right row
   */
  public ScoredPairs screen(
      Candidates sample, Supplier<PairScreen> screens, Workers workers, Progress progress)
      throws IOException {
    List<Screening> screening =
        perThread(workers, () -> new Screening(sample.chunks(), screens.get()));
    ScoredPairs all = new ScoredPairs();
    for (ScoredPairs part : inChunks(screening, workers, step == 1 ? Progress.SILENT : progress)) {
      all.addAll(part);
    }
    return all;
  }

  private static <T> List<T> perThread(Workers workers, Supplier<T> make) {
    List<T> each = new ArrayList<>();
    for (int i = 0; i < workers.parallelism(); i++) {
      each.add(make.get());
    }
    return each;
  }

  /** Looks at all left rows, chunk by chunk, each thread with what is its own. */
  private <T> List<T> inChunks(
      List<? extends ChunkTask<T>> perThread, Workers workers, Progress progress)
      throws IOException {
    int rows = lists.left().rows();
    int threads = perThread.size();
    List<T> results = new ArrayList<>();
    for (int from = 0; from < rows; from += CHUNK * threads) {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < threads && from + i * CHUNK < rows; i++) {
        int first = from + i * CHUNK;
        ChunkTask<T> own = perThread.get(i);
        tasks.add(() -> own.chunk(first, Math.min(rows, first + CHUNK)));
      }
      results.addAll(workers.all(tasks));
      progress.at("compare", Math.min(rows, from + CHUNK * threads), rows);
    }
    return results;
  }

  /** Something to do with the left rows of a chunk. */
  private interface ChunkTask<T> {
    T chunk(int first, int after);
  }

  /** Compares the candidates of the sampled rows in full. */
  private final class Sampling implements ChunkTask<Candidates.Chunk> {
    private final CandidateFinder finder = new CandidateFinder(lists, indexes);
    private final PatternCounts counts = new PatternCounts();
    private final PairComparator comparator;
    private final int[] rows = new int[CandidateFinder.ROWS_AT_ONCE];

    Sampling(PairComparator comparator) {
      this.comparator = comparator;
    }

    @Override
    public Candidates.Chunk chunk(int first, int after) {
      Candidates.Chunk chunk = new Candidates.Chunk();
      int row = (first + step - 1) / step * step;
      while (row < after) {
        int count = 0;
        for (; count < rows.length && row < after; row += step) {
          rows[count++] = row;
        }
        finder.find(rows, count);
        compare(count, chunk);
      }
      return chunk;
    }

    private void compare(int count, Candidates.Chunk chunk) {
      for (int i = 0; i < count; i++) {
        for (int at = finder.begin(i); at < finder.end(i); at++) {
          long pattern = comparator.pattern(rows[i], finder.right(at));
          chunk.add(rows[i], finder.right(at), pattern);
          counts.add(pattern, 1);
        }
      }
    }
  }

  /** Scores what was sampled, and screens the candidates of all other rows. */
  private final class Screening implements ChunkTask<ScoredPairs> {
    private final CandidateFinder finder = new CandidateFinder(lists, indexes);
    private final List<Candidates.Chunk> samples;
    private final PairScreen screen;
    private final int[] rows = new int[CandidateFinder.ROWS_AT_ONCE];

    Screening(List<Candidates.Chunk> samples, PairScreen screen) {
      this.samples = samples;
      this.screen = screen;
    }

    @Override
    public ScoredPairs chunk(int first, int after) {
      Candidates.Chunk sample = samples.get(first / CHUNK);
      ScoredPairs scored = new ScoredPairs();
      int sampled = 0;
      int row = first;
      while (row < after) {
        if (row % step == 0) {
          for (; sampled < sample.size() && sample.left(sampled) == row; sampled++) {
            keep(
                scored,
                row,
                sample.right(sampled),
                screen.logOdds(row, sample.right(sampled), sample.pattern(sampled)));
          }
          row++;
          continue;
        }
        int count = 0;
        for (; count < rows.length && row < after && row % step != 0; row++) {
          rows[count++] = row;
        }
        finder.find(rows, count);
        screen(count, scored);
      }
      return scored;
    }

    private void screen(int count, ScoredPairs scored) {
      for (int i = 0; i < count; i++) {
        for (int at = finder.begin(i); at < finder.end(i); at++) {
          keep(scored, rows[i], finder.right(at), screen.logOdds(rows[i], finder.right(at)));
        }
      }
    }

    private void keep(ScoredPairs scored, int left, int right, double logOdds) {
      if (logOdds >= screen.least()) {
        scored.add(left, right, logOdds);
      }
    }
  }
}
