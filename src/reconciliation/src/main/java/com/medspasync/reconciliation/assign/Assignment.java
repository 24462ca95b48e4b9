package com.medspasync.reconciliation.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Assigns items to targets so that the whole is most probable: each item to one target or none, and
 * no two items that exclude each other to the same target.
 *
 * <p>Items that compete, directly or through others, form a component, which is solved as a whole
 * by branch and bound. A component too entangled for that keeps the best answer found within the
 * bound on steps, which does not depend on time. The probability of each choice, all others
 * considered, comes from belief propagation on the graph of items and targets; it is exact where
 * that graph has no cycle.
 *
 * @see "Land and Doig (1960), An automatic method of solving discrete programming problems"
 * @see "Huang and Jebara (2009), Approximating the permanent with belief propagation"
 */
public final class Assignment {

  private static final int MAX_STEPS = 20_000;
  private static final int MAX_ROUNDS = 60;
  private static final double SETTLED = 1e-9;
  private static final int NONE = -1;

  private final List<List<Option>> options;
  private final Exclusion exclusion;
  private final Map<Integer, List<Integer>> itemsOfTarget = new HashMap<>();
  private final int[] chosen;
  private final double[][] probabilities;

  private Assignment(List<List<Option>> options, Exclusion exclusion) {
    this.options = options;
    this.exclusion = exclusion;
    this.chosen = new int[options.size()];
    Arrays.fill(chosen, NONE);
    this.probabilities = new double[options.size()][];
    for (int item = 0; item < options.size(); item++) {
      for (Option option : options.get(item)) {
        itemsOfTarget.computeIfAbsent(option.target(), t -> new ArrayList<>()).add(item);
      }
    }
  }

  /**
   * Solves an assignment.
   *
   * @param options the options of each item, best first; an item without options stays unassigned
   * @param exclusion which items cannot share a target
   */
  public static Assignment solve(List<List<Option>> options, Exclusion exclusion) {
    Assignment assignment = new Assignment(options, exclusion);
    assignment.propagate();
    assignment.components().forEach(assignment::solveComponent);
    return assignment;
  }

  /** Position of the chosen option of an item, -1 for none. */
  public int chosen(int item) {
    return chosen[item];
  }

  /** Probability of an option of an item, in [0, 1]; with none they sum to 1. */
  public double probability(int item, int option) {
    return probabilities[item][option];
  }

  private void propagate() {
    double[][] free = new double[options.size()][];
    double[][] claim = new double[options.size()][];
    for (int item = 0; item < options.size(); item++) {
      free[item] = new double[options.get(item).size()];
      claim[item] = new double[free[item].length];
      Arrays.fill(free[item], 1);
    }
    double change = 1;
    for (int round = 0; round < MAX_ROUNDS && change > SETTLED; round++) {
      for (int item = 0; item < options.size(); item++) {
        sendClaims(item, free[item], claim[item]);
      }
      change = 0;
      for (int item = 0; item < options.size(); item++) {
        for (int option = 0; option < free[item].length; option++) {
          double now = 1 / (1 + competition(item, options.get(item).get(option).target(), claim));
          change = Math.max(change, Math.abs(now - free[item][option]));
          free[item][option] = (now + free[item][option]) / 2;
        }
      }
    }
    for (int item = 0; item < options.size(); item++) {
      probabilities[item] = shares(item, free[item]);
    }
  }

  /** What an item would put on each target if that one were free. */
  private void sendClaims(int item, double[] free, double[] claim) {
    double[] weights = weights(item);
    double sum = 1;
    for (int option = 0; option < weights.length; option++) {
      sum += weights[option] * free[option];
    }
    for (int option = 0; option < weights.length; option++) {
      double others = Math.max(1, sum - weights[option] * free[option]);
      claim[option] = weights[option] / others;
    }
  }

  private double competition(int item, int target, double[][] claim) {
    double sum = 0;
    for (int rival : itemsOfTarget.getOrDefault(target, List.of())) {
      if (rival != item && exclusion.excludes(item, rival)) {
        sum += claim[rival][position(rival, target)];
      }
    }
    return sum;
  }

  private double[] shares(int item, double[] free) {
    double[] weights = weights(item);
    double sum = 1;
    for (int option = 0; option < weights.length; option++) {
      weights[option] *= free[option];
      sum += weights[option];
    }
    for (int option = 0; option < weights.length; option++) {
      weights[option] /= sum;
    }
    return weights;
  }

  private double[] weights(int item) {
    return options.get(item).stream()
        .mapToDouble(option -> Math.exp(Math.min(option.logOdds(), 60)))
        .toArray();
  }

  private int position(int item, int target) {
    List<Option> of = options.get(item);
    for (int i = 0; i < of.size(); i++) {
      if (of.get(i).target() == target) {
        return i;
      }
    }
    throw new IllegalArgumentException("item " + item + " has no target " + target);
  }

  private List<List<Integer>> components() {
    boolean[] seen = new boolean[options.size()];
    List<List<Integer>> components = new ArrayList<>();
    for (int start = 0; start < options.size(); start++) {
      if (seen[start]) {
        continue;
      }
      List<Integer> component = new ArrayList<>(List.of(start));
      seen[start] = true;
      for (int i = 0; i < component.size(); i++) {
        int item = component.get(i);
        for (Option option : options.get(item)) {
          if (option.logOdds() <= 0) {
            continue;
          }
          for (int rival : itemsOfTarget.getOrDefault(option.target(), List.of())) {
            if (!seen[rival] && exclusion.excludes(item, rival)) {
              seen[rival] = true;
              component.add(rival);
            }
          }
        }
      }
      component.sort(null);
      components.add(component);
    }
    return components;
  }

  private void solveComponent(List<Integer> component) {
    int[] best = new Search(component).run();
    for (int i = 0; i < component.size(); i++) {
      chosen[component.get(i)] = best[i];
    }
  }

  /** Which items cannot share a target; symmetrical. */
  @FunctionalInterface
  public interface Exclusion {
    boolean excludes(int item, int rival);
  }

  /** Depth-first search with a bound: what is left can at best bring each item its best option. */
  private final class Search {

    private final List<Integer> items;
    private final double[] hopeFrom;
    private final int[] current;
    private int[] best;
    private double bestSum = Double.NEGATIVE_INFINITY;
    private int steps;

    Search(List<Integer> items) {
      this.items = items;
      this.current = new int[items.size()];
      Arrays.fill(current, NONE);
      this.best = current.clone();
      this.hopeFrom = new double[items.size() + 1];
      for (int i = items.size() - 1; i >= 0; i--) {
        double most = 0;
        for (Option option : options.get(items.get(i))) {
          most = Math.max(most, option.logOdds());
        }
        hopeFrom[i] = hopeFrom[i + 1] + most;
      }
    }

    int[] run() {
      descend(0, 0);
      return best;
    }

    private void descend(int depth, double sum) {
      if (depth == items.size()) {
        if (sum > bestSum) {
          bestSum = sum;
          best = current.clone();
        }
        return;
      }
      if (sum + hopeFrom[depth] <= bestSum || (++steps > MAX_STEPS && bestSum >= 0)) {
        return;
      }
      List<Option> of = options.get(items.get(depth));
      for (int option = 0; option < of.size(); option++) {
        if (of.get(option).logOdds() > 0 && isFree(depth, of.get(option).target())) {
          current[depth] = option;
          descend(depth + 1, sum + of.get(option).logOdds());
        }
      }
      current[depth] = NONE;
      descend(depth + 1, sum);
    }

    private boolean isFree(int depth, int target) {
      for (int earlier = 0; earlier < depth; earlier++) {
        if (current[earlier] != NONE
            && options.get(items.get(earlier)).get(current[earlier]).target() == target
            && exclusion.excludes(items.get(earlier), items.get(depth))) {
          return false;
        }
      }
      return true;
    }
  }
}
