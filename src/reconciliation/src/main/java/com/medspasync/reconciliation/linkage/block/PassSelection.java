package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import com.medspasync.reconciliation.linkage.value.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chooses the passes by which pairs are found. Every combination of up to three parts that is
 * selective enough on this data is a candidate; taken is, one after the other, the one that finds
 * the most of what is not found yet, in a simulation of errors that hit fields independently.
 */
public final class PassSelection {

  private static final int DRAWS = 4096;
  private static final int MOST_PASSES = 24;
  private static final double LEAST_GAIN = 0.00025;

  /** Lists longer than this are searched in fewer passes, those much longer in still fewer. */
  private static final int LONG_LIST = 100_000;

  private static final int VERY_LONG_LIST = 500_000;
  private static final int MOST_PASSES_OF_LONG = 12;
  private static final int MOST_PASSES_OF_VERY_LONG = 6;
  private static final double LEAST_GAIN_OF_LONG = 0.003;
  private static final double PESSIMISM = 0.88;
  private static final int SAMPLE = 1 << 12;
  private static final long SEED = 20260101;
  private static final double BUSY_PAIRS = 2.5e5;
  private static final double FEWEST_PER_RECORD = 2.5;
  private static final double MOST_PER_RECORD = 50;

  private final CodedLists lists;
  private final List<KeyPart> parts;
  private final double pairBudget;
  private final int mostPasses;
  private final double leastGain;

  private PassSelection(Comparators comparators, Frequencies frequencies) {
    this.lists = comparators.lists();
    this.parts = KeyParts.of(comparators, frequencies);
    double larger = Math.max(lists.left().rows(), lists.right().rows());
    double perRecord =
        Math.clamp(BUSY_PAIRS / Math.max(1, larger), FEWEST_PER_RECORD, MOST_PER_RECORD);
    this.pairBudget = Math.max(5000, perRecord * larger);
    boolean longList = larger > LONG_LIST;
    this.mostPasses =
        larger > VERY_LONG_LIST
            ? MOST_PASSES_OF_VERY_LONG
            : longList ? MOST_PASSES_OF_LONG : MOST_PASSES;
    this.leastGain = longList ? LEAST_GAIN_OF_LONG : LEAST_GAIN;
  }

  static List<Pass> of(Comparators comparators, Frequencies frequencies) {
    return new PassSelection(comparators, frequencies).choose();
  }

  private List<Pass> choose() {
    List<Pass> candidates = candidates();
    long[][] found = new long[candidates.size()][];
    long[][] alive = simulate();
    for (int i = 0; i < found.length; i++) {
      found[i] = together(candidates.get(i), alive);
    }
    List<Pass> chosen = new ArrayList<>();
    long[] covered = new long[DRAWS / 64];
    boolean[] refused = new boolean[candidates.size()];
    double spent = 0;
    while (chosen.size() < mostPasses) {
      int best = -1;
      double bestWorth = 0;
      for (int i = 0; i < found.length; i++) {
        double gain = refused[i] ? 0 : gain(found[i], covered);
        double worth = gain / (1 + 2 * candidates.get(i).collision() * lists.pairs() / pairBudget);
        if (gain >= leastGain && worth > bestWorth) {
          best = i;
          bestWorth = worth;
        }
      }
      if (best < 0) {
        break;
      }
      refused[best] = true;
      double cost = measured(candidates.get(best));
      if (cost <= pairBudget * 0.75 && spent + cost <= pairBudget * 1.5) {
        spent += cost;
        chosen.add(candidates.get(best));
        for (int i = 0; i < covered.length; i++) {
          covered[i] |= found[best][i];
        }
      }
    }
    return chosen;
  }

  /** Combinations that are selective enough and hold no smaller one that is. */
  private List<Pass> candidates() {
    List<Pass> passes = new ArrayList<>();
    extend(new ArrayList<>(), 0, passes);
    return passes;
  }

  private void extend(List<KeyPart> taken, int from, List<Pass> passes) {
    for (int i = from; i < parts.size(); i++) {
      KeyPart part = parts.get(i);
      if (taken.stream().anyMatch(part::overlaps) || part.survival() < 0.01) {
        continue;
      }
      taken.add(part);
      Pass pass = new Pass(taken);
      if (pass.collision() * lists.pairs() <= pairBudget * 0.5) {
        passes.add(pass);
      } else if (taken.size() < 3) {
        extend(taken, i + 1, passes);
      }
      taken.removeLast();
    }
  }

  /** For each part the draws, as bits, in which it is still alike. */
  private long[][] simulate() {
    SplittableRandom random = new SplittableRandom(SEED);
    int fields = lists.fields().size();
    long[][] alive = new long[parts.size()][DRAWS / 64];
    double[] luck = new double[fields];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int field = 0; field < fields; field++) {
        luck[field] = random.nextDouble();
      }
      for (int part = 0; part < alive.length; part++) {
        if (survives(parts.get(part), luck)) {
          alive[part][draw >> 6] |= 1L << draw;
        }
      }
    }
    return alive;
  }

  private static boolean survives(KeyPart part, double[] luck) {
    double each = Math.pow(PESSIMISM * part.survival(), 1.0 / part.fields().length);
    for (int field : part.fields()) {
      if (luck[field] > each) {
        return false;
      }
    }
    return true;
  }

  private long[] together(Pass pass, long[][] alive) {
    long[] all = new long[DRAWS / 64];
    Arrays.fill(all, -1L);
    for (KeyPart part : pass.parts()) {
      long[] bits = alive[parts.indexOf(part)];
      for (int i = 0; i < all.length; i++) {
        all[i] &= bits[i];
      }
    }
    return all;
  }

  private static double gain(long[] found, long[] covered) {
    int gained = 0;
    for (int i = 0; i < found.length; i++) {
      gained += Long.bitCount(found[i] & ~covered[i]);
    }
    return gained / (double) DRAWS;
  }

  /**
   * Pairs that a pass will find, extrapolated from samples of both lists: parts may depend on one
   * another, as postcode and town do.
   */
  private double measured(Pass pass) {
    int[] left = sampleKeys(pass, lists.left());
    int[] right = sampleKeys(pass, lists.right());
    Arrays.sort(left);
    Arrays.sort(right);
    double same = 0;
    int j = 0;
    for (int i = 0; i < left.length; ) {
      int key = left[i];
      int endOfLeft = i;
      while (endOfLeft < left.length && left[endOfLeft] == key) {
        endOfLeft++;
      }
      while (j < right.length && right[j] < key) {
        j++;
      }
      int endOfRight = j;
      while (endOfRight < right.length && right[endOfRight] == key) {
        endOfRight++;
      }
      if (key != 0) {
        double l = endOfLeft - i;
        double r = endOfRight - j;
        same += lists.single() ? l * (l - 1) / 2 : l * r;
      }
      i = endOfLeft;
      j = endOfRight;
    }
    double leftShare = left.length / (double) Math.max(1, lists.left().rows());
    double rightShare = right.length / (double) Math.max(1, lists.right().rows());
    return same / Math.max(1e-12, Math.min(1, leftShare) * Math.min(1, rightShare));
  }

  /** Keys of evenly spread records. */
  private static int[] sampleKeys(Pass pass, Records records) {
    int step = Math.max(1, records.rows() / SAMPLE);
    int[] keys = new int[records.rows() / step];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = pass.key(records.codes(), i * step * records.fields(), 0);
    }
    return keys;
  }
}
