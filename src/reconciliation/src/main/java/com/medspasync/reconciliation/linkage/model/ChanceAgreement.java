package com.medspasync.reconciliation.linkage.model;

import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.compare.Patterns;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import com.medspasync.reconciliation.linkage.value.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * How often two records agree that have nothing to do with one another: exact agreement from the
 * frequencies of values, the other levels from pairs drawn at random.
 *
 * @param levels probability of each level in [0, 1] given that both values are present, by field
 * @param present share of pairs in which both values are present, by field
 */
public record ChanceAgreement(double[][] levels, double[] present) {

  private static final long SEED = 7_919;
  private static final int SHARES = 8;
  private static final int MOST_DRAWS = 60_000;
  private static final double DRAWS_PER_RECORD = 1.5;

  /** Estimates from the lists. */
  public static ChanceAgreement of(
      Comparators comparators, Frequencies frequencies, Workers workers) throws IOException {
    CodedLists lists = comparators.lists();
    int draws =
        (int)
            Math.clamp(
                DRAWS_PER_RECORD * (lists.left().rows() + lists.right().rows()), 6000, MOST_DRAWS);
    List<Callable<long[][]>> tasks = new ArrayList<>();
    for (int share = 0; share < SHARES; share++) {
      long seed = SEED + share;
      tasks.add(() -> draw(comparators, draws / SHARES, seed));
    }
    int fields = lists.fields().size();
    long[][] counts = new long[fields][Level.COUNT];
    for (long[][] part : workers.all(tasks)) {
      for (int field = 0; field < fields; field++) {
        for (int level = 0; level < Level.COUNT; level++) {
          counts[field][level] += part[field][level];
        }
      }
    }
    double[][] levels = new double[fields][Level.COUNT];
    double[] present = new double[fields];
    for (int field = 0; field < fields; field++) {
      present[field] = frequencies.present(field);
      double same = frequencies.collision(field) / Math.max(1e-12, present[field]);
      levels[field] = shares(counts[field], Math.min(0.999, same));
    }
    return new ChanceAgreement(levels, present);
  }

  private static long[][] draw(Comparators comparators, int draws, long seed) {
    CodedLists lists = comparators.lists();
    PairComparator comparator = new PairComparator(comparators);
    SplittableRandom random = new SplittableRandom(seed);
    int fields = lists.fields().size();
    long[][] counts = new long[fields][Level.COUNT];
    if (lists.left().rows() == 0 || lists.right().rows() == 0) {
      return counts;
    }
    for (int i = 0; i < draws; i++) {
      int left = random.nextInt(lists.left().rows());
      int right = random.nextInt(lists.right().rows());
      if (lists.single() && left == right) {
        continue;
      }
      long pattern = comparator.pattern(left, right);
      for (int field = 0; field < fields; field++) {
        counts[field][Patterns.level(pattern, field)]++;
      }
    }
    return counts;
  }

  /** Levels below {@link Level#SAME} share what exact agreement leaves. */
  private static double[] shares(long[] counts, double same) {
    double[] shares = new double[Level.COUNT];
    double total = 0;
    for (int level = Level.SLIP; level < Level.COUNT; level++) {
      shares[level] = counts[level] + 0.3;
      total += shares[level];
    }
    for (int level = Level.SLIP; level < Level.COUNT; level++) {
      shares[level] *= (1 - same) / total;
    }
    shares[Level.SAME] = same;
    return shares;
  }
}
