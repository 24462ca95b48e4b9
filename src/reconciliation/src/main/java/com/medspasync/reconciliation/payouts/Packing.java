package com.medspasync.reconciliation.payouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the hypotheses that are together most probable, no charge and no payment being used
 * twice.
 *
 * <p>Every connected component is solved as a whole: pairs as an optimal assignment, and the larger
 * hypotheses by branch and bound above it. The bound comes from the prices of the assignment: no
 * choice of hypotheses is worth more than all prices plus what each chosen one is worth beyond the
 * prices of what it uses (linear programming duality).
 *
 * @see "Kuhn (1955), The Hungarian method for the assignment problem"
 */
final class Packing {

  /** A component that needs more leaves keeps the best packing found so far. */
  private static final int MAX_LEAVES = 400;

  private final List<Hypothesis> hypotheses;
  private final double[] scores;
  private final int chargeCount;
  private final boolean[] chosen;

  private Packing(List<Hypothesis> hypotheses, double[] scores, int chargeCount) {
    this.hypotheses = hypotheses;
    this.scores = scores;
    this.chargeCount = chargeCount;
    this.chosen = new boolean[hypotheses.size()];
  }

  /**
   * @param hypotheses what can be chosen
   * @param scores worth of each in log-odds; only positive ones are chosen
   * @param chargeCount number of charges
   * @param paymentCount number of payments
   * @return whether each hypothesis is chosen
   */
  static boolean[] choose(
      List<Hypothesis> hypotheses, double[] scores, int chargeCount, int paymentCount) {
    Packing packing = new Packing(hypotheses, scores, chargeCount);
    packing.components(paymentCount).forEach(packing::solve);
    return packing.chosen;
  }

  private List<List<Integer>> components(int paymentCount) {
    int[] parent = new int[chargeCount + paymentCount];
    Arrays.setAll(parent, node -> node);
    List<Integer> worthwhile = new ArrayList<>();
    for (int h = 0; h < hypotheses.size(); h++) {
      if (scores[h] > 0) {
        worthwhile.add(h);
        int[] nodes = nodes(h);
        for (int node : nodes) {
          parent[root(parent, node)] = root(parent, nodes[0]);
        }
      }
    }
    List<List<Integer>> byRoot = new ArrayList<>();
    int[] place = new int[parent.length];
    Arrays.fill(place, -1);
    for (int h : worthwhile) {
      int root = root(parent, nodes(h)[0]);
      if (place[root] < 0) {
        place[root] = byRoot.size();
        byRoot.add(new ArrayList<>());
      }
      byRoot.get(place[root]).add(h);
    }
    return byRoot;
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private int[] nodes(int h) {
    Hypothesis hypothesis = hypotheses.get(h);
    int[] nodes = new int[hypothesis.charges().length + hypothesis.payments().length];
    int n = 0;
    for (int charge : hypothesis.charges()) {
      nodes[n++] = charge;
    }
    for (int payment : hypothesis.payments()) {
      nodes[n++] = chargeCount + payment;
    }
    return nodes;
  }

  private void solve(List<Integer> component) {
    if (component.size() == 1) {
      chosen[component.getFirst()] = true;
      return;
    }
    new Component(component).solve();
  }

  /** Branch and bound over the larger hypotheses of one component. */
  private final class Component {

    private final List<Integer> pairs;
    private final List<Integer> groups = new ArrayList<>();
    private final List<Double> beyondPrices = new ArrayList<>();
    private double prices;
    private double best = Double.NEGATIVE_INFINITY;
    private List<Integer> bestChoice = List.of();
    private int leaves;

    Component(List<Integer> members) {
      pairs = members.stream().filter(h -> hypotheses.get(h).isPair()).toList();
      PairAssignment relaxed = PairAssignment.of(hypotheses, scores, pairs, List.of());
      prices = relaxed.priceSum();
      members.stream()
          .filter(h -> !hypotheses.get(h).isPair())
          .map(h -> new Priced(h, scores[h] - relaxed.priceOf(hypotheses.get(h))))
          .sorted(
              Comparator.comparingDouble(Priced::beyond).reversed().thenComparing(Priced::index))
          .forEach(priced -> {
            groups.add(priced.index());
            beyondPrices.add(priced.beyond());
          });
    }

    void solve() {
      descend(0, new ArrayList<>(), prices);
      bestChoice.forEach(h -> chosen[h] = true);
    }

    private void descend(int depth, List<Integer> included, double bound) {
      double hope = bound;
      for (int i = depth; i < groups.size(); i++) {
        hope += Math.max(0, beyondPrices.get(i));
      }
      if (hope <= best + 1e-9 || leaves >= MAX_LEAVES) {
        return;
      }
      if (depth == groups.size()) {
        leaf(included);
        return;
      }
      int group = groups.get(depth);
      boolean promising = beyondPrices.get(depth) > 0;
      if (!promising) {
        descend(depth + 1, included, bound);
      }
      if (included.stream().noneMatch(other -> conflict(other, group))) {
        included.add(group);
        descend(depth + 1, included, bound + beyondPrices.get(depth));
        included.removeLast();
      }
      if (promising) {
        descend(depth + 1, included, bound);
      }
    }

    private void leaf(List<Integer> included) {
      leaves++;
      PairAssignment rest = PairAssignment.of(hypotheses, scores, pairs, included);
      double sum = rest.value();
      for (int group : included) {
        sum += scores[group];
      }
      if (sum > best + 1e-9) {
        best = sum;
        bestChoice = new ArrayList<>(included);
        bestChoice.addAll(rest.chosen());
      }
    }

    private boolean conflict(int a, int b) {
      return overlap(hypotheses.get(a).charges(), hypotheses.get(b).charges())
          || overlap(hypotheses.get(a).payments(), hypotheses.get(b).payments());
    }
  }

  static boolean overlap(int[] a, int[] b) {
    for (int x : a) {
      for (int y : b) {
        if (x == y) {
          return true;
        }
      }
    }
    return false;
  }

  private record Priced(int index, double beyond) {}
}
