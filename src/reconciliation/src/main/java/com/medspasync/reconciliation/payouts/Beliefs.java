package com.medspasync.reconciliation.payouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
  private static final double ROUGHLY_SETTLED = 1e-3;

  /** So improbable a hypothesis takes no part in a circle. */
  private static final double NEGLIGIBLE = 1e-7;

  /** So many hypotheses can be weighed in all their combinations. */
  private static final int ENUMERABLE = 16;

  /** What is beyond tells no more, and must not exceed the range of numbers when multiplied. */
  private static final double HIGHEST_SCORE = 250;

  /** What a hypothesis uses: charges, then payments; as one row of numbers, with its starts. */
  private final int[] nodes;

  private final int[] startOfHypothesis;

  /** Where in {@link #nodes} each node is used; as one row of numbers, with its starts. */
  private final int[] uses;

  private final int[] startOfNode;
  private final int[] hypothesisOfUse;

  /** By use: the other use of a hypothesis that has two, -1 where it has more. */
  private final int[] otherUse;

  /** By use: how free the others leave the node. */
  private final double[] free;

  private double[] claims = new double[16];

  /** The competition among hypotheses, in which their worth may be asked for again and again. */
  Beliefs(List<Hypothesis> hypotheses, int chargeCount, int paymentCount) {
    int size = 0;
    for (Hypothesis hypothesis : hypotheses) {
      size += hypothesis.charges().length + hypothesis.payments().length;
    }
    nodes = new int[size];
    hypothesisOfUse = new int[size];
    otherUse = new int[size];
    free = new double[size];
    uses = new int[size];
    startOfHypothesis = new int[hypotheses.size() + 1];
    startOfNode = new int[chargeCount + paymentCount + 1];
    int at = 0;
    for (int h = 0; h < hypotheses.size(); h++) {
      startOfHypothesis[h] = at;
      for (int charge : hypotheses.get(h).charges()) {
        nodes[at++] = charge;
      }
      for (int payment : hypotheses.get(h).payments()) {
        nodes[at++] = chargeCount + payment;
      }
      Arrays.fill(hypothesisOfUse, startOfHypothesis[h], at, h);
      boolean pair = at - startOfHypothesis[h] == 2;
      for (int use = startOfHypothesis[h]; use < at; use++) {
        otherUse[use] = pair ? 2 * startOfHypothesis[h] + 1 - use : -1;
      }
    }
    startOfHypothesis[hypotheses.size()] = at;
    for (int node : nodes) {
      startOfNode[node + 1]++;
    }
    for (int node = 1; node < startOfNode.length; node++) {
      startOfNode[node] += startOfNode[node - 1];
    }
    int[] next = Arrays.copyOf(startOfNode, startOfNode.length);
    for (int use = 0; use < size; use++) {
      uses[next[nodes[use]]++] = use;
    }
  }

  /**
   * Probability of each hypothesis, in [0, 1].
   *
   * @param scores log-odds of each against nothing being linked
   */
  double[] probabilities(double[] scores) {
    return probabilities(scores, SETTLED);
  }

  /** Probabilities that still move a little: enough to learn from. */
  double[] roughProbabilities(double[] scores) {
    return probabilities(scores, ROUGHLY_SETTLED);
  }

  private double[] probabilities(double[] scores, double settled) {
    double[] weights = new double[scores.length];
    for (int h = 0; h < scores.length; h++) {
      weights[h] = Math.exp(Math.min(HIGHEST_SCORE, scores[h]));
    }
    Arrays.fill(free, 1);
    int[] unsettled = new int[startOfNode.length - 1];
    Arrays.setAll(unsettled, node -> node);
    boolean[] stirred = new boolean[unsettled.length];
    int count = unsettled.length;
    for (int round = 0; round < MAX_ROUNDS && count > 0; round++) {
      for (int i = 0; i < count; i++) {
        if (refresh(unsettled[i], weights) > settled) {
          stir(unsettled[i], stirred);
        }
      }
      count = 0;
      for (int node = 0; node < stirred.length; node++) {
        if (stirred[node]) {
          unsettled[count++] = node;
          stirred[node] = false;
        }
      }
    }
    double[] probabilities = new double[scores.length];
    for (int h = 0; h < scores.length; h++) {
      double odds = weights[h] * product(h, -1);
      probabilities[h] = odds / (1 + odds);
    }
    shareOutNoMoreThanOne(probabilities);
    return probabilities;
  }

  /** Messages in a circle may stop before they agree: then nothing is given away twice over. */
  private void shareOutNoMoreThanOne(double[] probabilities) {
    double[] shared = new double[startOfNode.length - 1];
    for (int use = 0; use < nodes.length; use++) {
      shared[nodes[use]] += probabilities[hypothesisOfUse[use]];
    }
    for (int h = 0; h < probabilities.length; h++) {
      double most = 1;
      for (int use = startOfHypothesis[h]; use < startOfHypothesis[h + 1]; use++) {
        most = Math.max(most, shared[nodes[use]]);
      }
      probabilities[h] /= most;
    }
  }

  /**
   * Probability of each hypothesis, exact also where a few go round in a circle: messages in a
   * circle confirm themselves and come out too sure.
   *
   * @param scores log-odds of each against nothing being linked
   */
  double[] exactProbabilities(double[] scores) {
    double[] probabilities = probabilities(scores);
    int[] cluster = new int[startOfNode.length - 1];
    Arrays.setAll(cluster, node -> node);
    for (int h = 0; h < scores.length; h++) {
      if (probabilities[h] > NEGLIGIBLE) {
        for (int use = startOfHypothesis[h]; use < startOfHypothesis[h + 1]; use++) {
          cluster[root(cluster, nodes[use])] = root(cluster, nodes[startOfHypothesis[h]]);
        }
      }
    }
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int h = 0; h < scores.length; h++) {
      if (probabilities[h] > NEGLIGIBLE) {
        members
            .computeIfAbsent(root(cluster, nodes[startOfHypothesis[h]]), node -> new ArrayList<>())
            .add(h);
      }
    }
    for (List<Integer> few : members.values()) {
      if (few.size() > 1 && few.size() <= ENUMERABLE) {
        new Enumeration(few, scores).into(probabilities);
      }
    }
    return probabilities;
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private boolean compete(int a, int b) {
    for (int i = startOfHypothesis[a]; i < startOfHypothesis[a + 1]; i++) {
      for (int j = startOfHypothesis[b]; j < startOfHypothesis[b + 1]; j++) {
        if (nodes[i] == nodes[j]) {
          return true;
        }
      }
    }
    return false;
  }

  /** All sets of a few hypotheses that can hold together, with their weights. */
  private final class Enumeration {

    private final List<Integer> members;
    private final double[] scores;
    private final int[] rivals;
    private final List<Integer> sets = new ArrayList<>();
    private final List<Double> logWeights = new ArrayList<>();

    Enumeration(List<Integer> members, double[] scores) {
      this.members = members;
      this.scores = scores;
      rivals = new int[members.size()];
      for (int i = 0; i < rivals.length; i++) {
        for (int j = 0; j < rivals.length; j++) {
          if (i != j && compete(members.get(i), members.get(j))) {
            rivals[i] |= 1 << j;
          }
        }
      }
      descend(0, 0, 0);
    }

    private void descend(int at, int set, double logWeight) {
      if (at == rivals.length) {
        sets.add(set);
        logWeights.add(logWeight);
        return;
      }
      descend(at + 1, set, logWeight);
      if ((rivals[at] & set) == 0) {
        descend(at + 1, set | 1 << at, logWeight + scores[members.get(at)]);
      }
    }

    void into(double[] probabilities) {
      double greatest = logWeights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      double[] sums = new double[rivals.length];
      double all = 0;
      for (int i = 0; i < sets.size(); i++) {
        double weight = Math.exp(logWeights.get(i) - greatest);
        all += weight;
        for (int member = 0; member < sums.length; member++) {
          sums[member] += (sets.get(i) >> member & 1) * weight;
        }
      }
      for (int member = 0; member < sums.length; member++) {
        probabilities[members.get(member)] = sums[member] / all;
      }
    }
  }

  /** A node that still changes, and all that share a hypothesis with it, need another round. */
  private void stir(int node, boolean[] stirred) {
    for (int i = startOfNode[node]; i < startOfNode[node + 1]; i++) {
      int h = hypothesisOfUse[uses[i]];
      for (int use = startOfHypothesis[h]; use < startOfHypothesis[h + 1]; use++) {
        stirred[nodes[use]] = true;
      }
    }
  }

  /** Tells every user of a node how free the others leave it; returns the relative change. */
  private double refresh(int node, double[] weights) {
    int start = startOfNode[node];
    int users = startOfNode[node + 1] - start;
    if (users == 1) {
      return 0; // nobody else claims it
    }
    if (users > claims.length) {
      claims = new double[2 * users];
    }
    double sum = 0;
    for (int i = 0; i < users; i++) {
      int use = uses[start + i];
      int other = otherUse[use];
      claims[i] =
          weights[hypothesisOfUse[use]]
              * (other < 0 ? product(hypothesisOfUse[use], use) : free[other]);
      sum += claims[i];
    }
    double change = 0;
    for (int i = 0; i < users; i++) {
      int use = uses[start + i];
      double now = 1 / (1 + others(i, users, sum));
      double before = free[use];
      free[use] = Math.sqrt(now * before); // undamped, messages in a circle swing for ever
      change = Math.max(change, Math.abs(now - before) / now);
    }
    return change;
  }

  /** Summed anew where one claim outweighs the others so far that subtracting would lose them. */
  private double others(int without, int users, double sum) {
    if (claims[without] < sum / 2) {
      return sum - claims[without];
    }
    double others = 0;
    for (int i = 0; i < users; i++) {
      others += i == without ? 0 : claims[i];
    }
    return others;
  }

  private double product(int hypothesis, int without) {
    double product = 1;
    for (int use = startOfHypothesis[hypothesis]; use < startOfHypothesis[hypothesis + 1]; use++) {
      product *= use == without ? 1 : free[use];
    }
    return product;
  }
}
