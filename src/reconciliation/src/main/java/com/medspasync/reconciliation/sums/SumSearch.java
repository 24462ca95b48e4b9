package com.medspasync.reconciliation.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which of some amounts add up to a total, and proves whether that is the only way.
 *
 * <p>For the first 0, 1, 2, … amounts it is noted which sums they can reach, one bit a sum
 * (Bellman's dynamic program for the subset sum problem). From the total, the way is walked back
 * twice: once leaving out every amount that can be left out, once taking every amount that can be
 * taken. These are the first and the last of all ways in the order of the amounts, so there is just
 * one way if and only if they are the same. Where they differ, the ways are counted on another walk
 * back, which follows all sums that lead to the total side by side.
 *
 * <p>The work grows with the number of amounts times the total in units of their greatest common
 * divisor; beyond a bound nothing is claimed.
 *
 * @see "Bellman (1957), Dynamic Programming"
 */
public final class SumSearch {

  /** So many words of 64 sums are kept at most, 64 MiB in all. */
  private static final long MOST_WORDS = 1L << 23;

  /** So many sums are followed side by side at most while ways are counted. */
  private static final int MOST_FOLLOWED = 10_000;

  private final long[] sizes;
  private final int words;
  private final int step;

  /** Sums that the first 0, {@link #step}, 2 {@link #step}, … amounts reach. */
  private final long[][] landmarks;

  private SumSearch(long[] sizes, int words, int step) {
    this.sizes = sizes;
    this.words = words;
    this.step = step;
    this.landmarks = new long[sizes.length / step + 1][];
  }

  /**
   * Searches.
   *
   * @param amounts amounts in minor units, negative ones included, each to be taken once or not
   * @param total what they are to add up to
   * @throws ArithmeticException when the amounts together exceed the range of a long
   */
  public static SumAnswer of(long[] amounts, long total) {
    long all = 0;
    long target = total;
    long unit = CommonUnit.of(amounts);
    long[] sizes = new long[amounts.length];
    for (int i = 0; i < amounts.length; i++) {
      // leaving out a negative amount is taking a positive one, once all negative ones are taken
      sizes[i] = Math.absExact(amounts[i]);
      target = amounts[i] < 0 ? Math.addExact(target, sizes[i]) : target;
      all = Math.addExact(all, sizes[i]);
    }
    if (target < 0 || target > all || target % unit != 0) {
      return new SumAnswer.None();
    }
    boolean fewerLeftOut = target > all - target;
    long goal = (fewerLeftOut ? all - target : target) / unit;
    long words = goal / Long.SIZE + 1;
    int step = (int) Math.max(1, Math.ceil(Math.sqrt(amounts.length)));
    if (words > MOST_WORDS / (2L * step + 2)) {
      return new SumAnswer.NotProven();
    }
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] /= unit;
    }
    SumSearch search = new SumSearch(sizes, (int) words, step);
    if (!search.reaches((int) goal)) {
      return new SumAnswer.None();
    }
    boolean[][] ends = search.firstAndLast((int) goal);
    List<Integer> first = lines(ends[0], amounts, fewerLeftOut);
    List<Integer> last = lines(ends[1], amounts, fewerLeftOut);
    if (first.equals(last)) {
      return new SumAnswer.Unique(first);
    }
    WayCount ways = search.count((int) goal);
    return new SumAnswer.Several(first, last, ways.ways(), ways.counted());
  }

  private static List<Integer> lines(boolean[] taken, long[] amounts, boolean fewerLeftOut) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i] ^ amounts[i] < 0 ^ fewerLeftOut) {
        lines.add(i);
      }
    }
    return lines;
  }

  /** Notes which sums can be reached, and whether the goal is one of them. */
  private boolean reaches(int goal) {
    long[] reached = new long[words];
    reached[0] = 1;
    for (int i = 0; i < sizes.length; i++) {
      if (i % step == 0) {
        landmarks[i / step] = reached.clone();
      }
      add(sizes[i], reached);
    }
    return holds(reached, goal);
  }

  /** The first and the last way to reach a goal that can be reached. */
  private boolean[][] firstAndLast(int goal) {
    boolean[][] ways = new boolean[2][sizes.length];
    long[] sums = {goal, goal};
    walkBack((i, before) -> {
      boolean mustTakeFirst = !holds(before, sums[0]);
      boolean canTakeLast = sums[1] >= sizes[i] && holds(before, sums[1] - sizes[i]);
      ways[0][i] = mustTakeFirst;
      ways[1][i] = canTakeLast;
      sums[0] -= mustTakeFirst ? sizes[i] : 0;
      sums[1] -= canTakeLast ? sizes[i] : 0;
      return true;
    });
    return ways;
  }

  /** How many ways were counted, and whether these are all. */
  private record WayCount(long ways, boolean counted) {}

  /**
   * Counts the ways to reach a goal. Every sum that is followed belongs to at least one way, so
   * following many proves that there are at least as many.
   */
  private WayCount count(int goal) {
    Map<Long, Long> followed = new HashMap<>(Map.of((long) goal, 1L));
    walkBack((i, before) -> {
      Map<Long, Long> next = new HashMap<>();
      followed.forEach((sum, ways) -> {
        if (holds(before, sum)) {
          next.merge(sum, ways, SumSearch::sum);
        }
        if (sum >= sizes[i] && holds(before, sum - sizes[i])) {
          next.merge(sum - sizes[i], ways, SumSearch::sum);
        }
      });
      followed.clear();
      followed.putAll(next);
      return followed.size() <= MOST_FOLLOWED;
    });
    long ways = followed.values().stream().reduce(0L, SumSearch::sum);
    return new WayCount(ways, followed.size() <= MOST_FOLLOWED && ways < Long.MAX_VALUE);
  }

  /** The sum of two counts, the greatest number there is when it is more. */
  private static long sum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  /** What is done at each amount on the way back. */
  private interface Step {
    /**
     * @param i position of the amount
     * @param before sums that the amounts before it reach
     * @return whether to go on
     */
    boolean at(int i, long[] before);
  }

  /** Goes through the amounts, the last one first. */
  private void walkBack(Step visit) {
    for (int from = (sizes.length - 1) / step * step; from >= 0 && sizes.length > 0; from -= step) {
      List<long[]> reached = new ArrayList<>();
      long[] current = landmarks[from / step].clone();
      int to = Math.min(sizes.length, from + step);
      for (int i = from; i < to; i++) {
        reached.add(current.clone());
        add(sizes[i], current);
      }
      for (int i = to - 1; i >= from; i--) {
        if (!visit.at(i, reached.get(i - from))) {
          return;
        }
      }
    }
  }

  private static boolean holds(long[] sums, long sum) {
    return (sums[(int) (sum >>> 6)] >>> sum & 1) == 1;
  }

  /** What is reached with one amount more: every sum, and every sum and that amount. */
  private void add(long size, long[] sums) {
    long jump = size >>> 6;
    if (jump >= words) {
      return;
    }
    int whole = (int) jump;
    int bits = (int) (size & 63);
    for (int to = words - 1; to >= whole; to--) {
      long shifted = sums[to - whole] << bits;
      if (bits > 0 && to > whole) {
        shifted |= sums[to - whole - 1] >>> (Long.SIZE - bits);
      }
      sums[to] |= shifted;
    }
  }
}
