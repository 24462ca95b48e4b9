package com.medspasync.reconciliation.linkage.cluster;

import java.util.Arrays;

/**
 * Groups records of one list. Groups grow along the pairs with the best evidence; two groups join
 * only if all their records together agree more than they disagree, so that one wrong pair does not
 * chain strangers together.
 */
public final class Clusters {

  private static final int LARGEST_CHECK = 4096;
  private static final double STRONGEST = 12;

  private final ScoredPairs pairs;
  private final PairScore score;
  private final double threshold;
  private final int[] parent;
  private final int[] size;

  /** Next member of the same group, in a ring. */
  private final int[] next;

  /** Weakest probability along which a group grew. */
  private final double[] weakest;

  private Clusters(ScoredPairs pairs, int rows, PairScore score, double threshold) {
    this.pairs = pairs;
    this.score = score;
    this.threshold = threshold;
    this.parent = new int[rows];
    this.size = new int[rows];
    this.next = new int[rows];
    this.weakest = new double[rows];
    Arrays.setAll(parent, i -> i);
    Arrays.setAll(next, i -> i);
    Arrays.fill(size, 1);
    Arrays.fill(weakest, 1);
  }

  /**
   * All pairs within groups, each once.
   *
   * @param pairs pairs worth joining
   * @param rows records of the list
   * @param score evidence for pairs that are not among them
   * @param threshold least probability of a pair, in [0, 1]
   */
  public static ScoredPairs of(ScoredPairs pairs, int rows, PairScore score, double threshold) {
    return new Clusters(pairs, rows, score, threshold).group();
  }

  private ScoredPairs group() {
    for (int pair : pairs.byEvidence()) {
      int a = root(pairs.left(pair));
      int b = root(pairs.right(pair));
      if (a != b && mayJoin(a, b, probability(pairs.logOdds(pair)))) {
        join(Math.min(a, b), Math.max(a, b), probability(pairs.logOdds(pair)));
      }
    }
    ScoredPairs within = new ScoredPairs();
    int[] members = new int[16];
    for (int row = 0; row < parent.length; row++) {
      int root = root(row);
      if (size[root] == 1) {
        continue;
      }
      int count = 0;
      for (int other = next[row]; other != row; other = next[other]) {
        if (other > row) {
          if (count == members.length) {
            members = Arrays.copyOf(members, count * 2);
          }
          members[count++] = other;
        }
      }
      Arrays.sort(members, 0, count);
      for (int i = 0; i < count; i++) {
        double implied = logit(weakest[root]);
        within.add(row, members[i], Math.max(score.logOdds(row, members[i]), implied));
      }
    }
    return within;
  }

  private boolean mayJoin(int a, int b, double probability) {
    if (size[a] == 1 && size[b] == 1) {
      return true;
    }
    if (probability * Math.min(weakest[a], weakest[b]) < threshold
        || (long) size[a] * size[b] > LARGEST_CHECK) {
      return false;
    }
    double sum = 0;
    int one = a;
    do {
      int other = b;
      do {
        sum +=
            Math.clamp(
                score.logOdds(Math.min(one, other), Math.max(one, other)), -STRONGEST, STRONGEST);
        other = next[other];
      } while (other != b);
      one = next[one];
    } while (one != a);
    return sum > 0;
  }

  private void join(int a, int b, double probability) {
    parent[b] = a;
    boolean both = size[a] > 1 || size[b] > 1;
    size[a] += size[b];
    weakest[a] =
        both ? Math.min(weakest[a], weakest[b]) * probability : Math.min(weakest[a], probability);
    int afterA = next[a];
    next[a] = next[b];
    next[b] = afterA;
  }

  private int root(int row) {
    int at = row;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double logit(double probability) {
    double p = Math.clamp(probability, 1e-9, 1 - 1e-9);
    return Math.log(p / (1 - p));
  }
}
