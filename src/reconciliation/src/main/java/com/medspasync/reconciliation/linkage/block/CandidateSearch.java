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

  /** Two to the power of it left rows are one task. */
  private static final int CHUNK_BITS = 13;

  /** Left rows whose candidates are read from memory before the first is compared. */
  private static final int ROWS_AT_ONCE = 16;

  /** Left rows whose pairs are enough to learn from; on shorter lists all are. */
  private static final int ENOUGH_TO_LEARN_FROM = 100_000;

  private final CodedLists lists;
  private final Comparators comparators;
  private final List<CandidateRows> chunks;

  /** Every so many left rows one is compared in full. */
  private final int step;

  private CandidateSearch(Comparators comparators, List<CandidateRows> chunks, int step) {
    this.lists = comparators.lists();
    this.comparators = comparators;
    this.chunks = chunks;
    this.step = step;
  }

  /** Chooses passes and joins the lists by them. */
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
    CodedLists lists = comparators.lists();
    List<Pass> passes = PassSelection.of(comparators, frequencies);
    List<PairBuffer[]> found =
        workers.all(
            passes.stream()
                .map(pass -> (Callable<PairBuffer[]>) () -> KeyJoin.join(pass, lists, CHUNK_BITS))
                .toList());
    int rows = lists.left().rows();
    List<Callable<CandidateRows>> chunks = new ArrayList<>();
    for (int first = 0; first < rows; first += 1 << CHUNK_BITS) {
      int chunk = first >> CHUNK_BITS;
      int from = first;
      int count = Math.min(rows - first, 1 << CHUNK_BITS);
      List<PairBuffer> ofChunk = found.stream().map(byChunk -> byChunk[chunk]).toList();
      chunks.add(() -> CandidateRows.of(from, count, ofChunk));
    }
    return new CandidateSearch(comparators, workers.all(chunks), Math.max(1, rows / enough));
  }

  /** Compares in full the candidates of evenly spread left rows, of all when there are few. */
  public Candidates sample(Workers workers, Progress progress) throws IOException {
    PatternCounts patterns = new PatternCounts();
    List<Sampling> sampling =
        perThread(workers, () -> new Sampling(new PairComparator(comparators)));
    List<Candidates.Chunk> compared =
        inChunks(sampling, workers, step == 1 ? progress : Progress.SILENT);
    sampling.forEach(each -> patterns.addAll(each.counts));
    int rows = lists.left().rows();
    return new Candidates(
        compared, patterns, ((rows + step - 1) / step) / (double) Math.max(1, rows));
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
    List<T> results = new ArrayList<>();
    for (int from = 0; from < chunks.size(); from += perThread.size()) {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < perThread.size() && from + i < chunks.size(); i++) {
        int chunk = from + i;
        ChunkTask<T> own = perThread.get(i);
        tasks.add(() -> own.look(chunk));
      }
      results.addAll(workers.all(tasks));
      progress.at("compare", Math.min(chunks.size(), from + perThread.size()), chunks.size());
    }
    return results;
  }

  /** Something to do with the left rows of a chunk. */
  private abstract static class ChunkTask<T> {

    /** Keeps the compiler from leaving out reads that only warm the caches. */
    private long touched;

    abstract T look(int chunk);

    /**
     * Reads the right records of some left rows, so that waits for memory overlap: codes are larger
     * than the processor's caches.
     */
    void warm(CandidateRows rows, int from, int after, Records right) {
      int[] codes = right.codes();
      int width = right.fields();
      long seen = 0;
      for (int at = rows.from(from); at < rows.to(after - 1); at++) {
        seen += codes[rows.right(at) * width];
      }
      touched += seen;
    }

    /** Whether anything was read. */
    boolean isTouched() {
      return touched != 0;
    }
  }

  /** Compares the candidates of the sampled rows in full. */
  private final class Sampling extends ChunkTask<Candidates.Chunk> {
    private final PatternCounts counts = new PatternCounts();
    private final PairComparator comparator;

    Sampling(PairComparator comparator) {
      this.comparator = comparator;
    }

    @Override
    Candidates.Chunk look(int chunk) {
      CandidateRows rows = chunks.get(chunk);
      Candidates.Chunk compared = new Candidates.Chunk();
      for (int row = Math.ceilDiv(rows.first(), step) * step; row < rows.after(); row += step) {
        compare(rows, row, compared);
      }
      return compared;
    }

    private void compare(CandidateRows rows, int row, Candidates.Chunk compared) {
      warm(rows, row, row + 1, lists.right());
      for (int at = rows.from(row); at < rows.to(row); at++) {
        long pattern = comparator.pattern(row, rows.right(at));
        compared.add(row, rows.right(at), pattern);
        counts.add(pattern, 1);
      }
    }
  }

  /** Scores what was sampled, and screens the candidates of all other rows. */
  private final class Screening extends ChunkTask<ScoredPairs> {
    private final List<Candidates.Chunk> samples;
    private final PairScreen screen;

    Screening(List<Candidates.Chunk> samples, PairScreen screen) {
      this.samples = samples;
      this.screen = screen;
    }

    @Override
    ScoredPairs look(int chunk) {
      CandidateRows rows = chunks.get(chunk);
      Candidates.Chunk sample = samples.get(chunk);
      ScoredPairs scored = new ScoredPairs();
      int sampled = 0;
      for (int from = rows.first(); from < rows.after(); from += ROWS_AT_ONCE) {
        int after = Math.min(rows.after(), from + ROWS_AT_ONCE);
        warm(rows, from, after, lists.right());
        for (int row = from; row < after; row++) {
          if (row % step == 0) {
            sampled = score(sample, sampled, row, scored);
          } else {
            screen(rows, row, scored);
          }
        }
      }
      return scored;
    }

    /** Scores the sampled pairs of a row; returns the position after them. */
    private int score(Candidates.Chunk sample, int from, int row, ScoredPairs scored) {
      int at = from;
      for (; at < sample.size() && sample.left(at) == row; at++) {
        int right = sample.right(at);
        keep(scored, row, right, screen.logOdds(row, right, sample.pattern(at)));
      }
      return at;
    }

    private void screen(CandidateRows rows, int row, ScoredPairs scored) {
      for (int at = rows.from(row); at < rows.to(row); at++) {
        keep(scored, row, rows.right(at), screen.logOdds(row, rows.right(at)));
      }
    }

    private void keep(ScoredPairs scored, int left, int right, double logOdds) {
      if (logOdds >= screen.least()) {
        scored.add(left, right, logOdds);
      }
    }
  }
}
