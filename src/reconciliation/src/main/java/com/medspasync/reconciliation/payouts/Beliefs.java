package com.medspasync.reconciliation.payouts;

import java.util.Arrays;
import java.util.List;

/**
 * Probabilities of competing hypotheses: at most one may hold of all that use the same charge or
 * the same payment. Found by passing messages between hypotheses and what they use; exact where the
 * competition has no cycle.
 *
 * @see "Huang and Jebara (2009), Approximating the permanent with belief propagation"
 */
final class Beliefs {

  private static final int MAX_ROUNDS = 60;
  private static final double SETTLED = 1e-7;
  private static final double HIGHEST_SCORE = 60;

  private Beliefs() {}

  /**
   * @param hypotheses what competes
   * @param scores log-odds of each against nothing being linked
   * @return probability of each, in [0, 1]
   */
  static double[] probabilities(
      List<Hypothesis> hypotheses, double[] scores, int chargeCount, int paymentCount) {
    int[][] nodes = new int[scores.length][];
    int[][] users = users(hypotheses, nodes, chargeCount, chargeCount + paymentCount);
    double[][] free = new double[scores.length][];
    double[] weights = new double[scores.length];
    for (int h = 0; h < scores.length; h++) {
      free[h] = new double[nodes[h].length];
      Arrays.fill(free[h], 1);
      weights[h] = Math.exp(Math.min(HIGHEST_SCORE, scores[h]));
    }
    double change = 1;
    for (int round = 0; round < MAX_ROUNDS && change > SETTLED; round++) {
      change = 0;
      for (int node = 0; node < users.length; node++) {
        change = Math.max(change, refresh(node, users[node], nodes, free, weights));
      }
    }
    double[] probabilities = new double[scores.length];
    for (int h = 0; h < scores.length; h++) {
      double odds = weights[h] * product(free[h], -1);
      probabilities[h] = odds / (1 + odds);
    }
    return probabilities;
  }

  private static int[][] users(
      List<Hypothesis> hypotheses, int[][] nodes, int chargeCount, int nodeCount) {
    int[] counts = new int[nodeCount];
    for (int h = 0; h < nodes.length; h++) {
      Hypothesis hypothesis = hypotheses.get(h);
      int charges = hypothesis.charges().length;
      nodes[h] = new int[charges + hypothesis.payments().length];
      for (int i = 0; i < nodes[h].length; i++) {
        nodes[h][i] =
            i < charges
                ? hypothesis.charges()[i]
                : chargeCount + hypothesis.payments()[i - charges];
        counts[nodes[h][i]]++;
      }
    }
    int[][] users = new int[nodeCount][];
    for (int node = 0; node < nodeCount; node++) {
      users[node] = new int[counts[node]];
    }
    for (int h = nodes.length - 1; h >= 0; h--) {
      for (int node : nodes[h]) {
        users[node][--counts[node]] = h;
      }
    }
    return users;
  }

  /** Tells every user of a node how free the others leave it; returns the largest change. */
  private static double refresh(
      int node, int[] users, int[][] nodes, double[][] free, double[] weights) {
    double[] claims = new double[users.length];
    double sum = 0;
    for (int i = 0; i < users.length; i++) {
      claims[i] = weights[users[i]] * product(free[users[i]], place(nodes[users[i]], node));
      sum += claims[i];
    }
    double change = 0;
    for (int i = 0; i < users.length; i++) {
      int place = place(nodes[users[i]], node);
      double others = others(claims, i, sum);
      double now = 1 / (1 + others);
      double before = free[users[i]][place];
      free[users[i]][place] = (now + before) / 2;
      change = Math.max(change, Math.abs(now - before));
    }
    return change;
  }

  /** Summed anew where one claim outweighs the others so far that subtracting would lose them. */
  private static double others(double[] claims, int without, double sum) {
    if (claims[without] < sum / 2) {
      return sum - claims[without];
    }
    double others = 0;
    for (int i = 0; i < claims.length; i++) {
      others += i == without ? 0 : claims[i];
    }
    return others;
  }

  private static int place(int[] nodes, int node) {
    int place = 0;
    while (nodes[place] != node) {
      place++;
    }
    return place;
  }

  private static double product(double[] free, int without) {
    double product = 1;
    for (int i = 0; i < free.length; i++) {
      product *= i == without ? 1 : free[i];
    }
    return product;
  }
}
