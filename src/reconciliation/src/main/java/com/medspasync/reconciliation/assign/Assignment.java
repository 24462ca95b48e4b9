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

  /** Each round halves what is left to say; evidence of 60 takes 87 rounds to be taken back. */
  private static final int MAX_ROUNDS = 150;

  private static final int NONE = -1;

  /** Beyond this, one more unit of evidence changes nothing but the arithmetic. */
  private static final double GREATEST_LOG_ODDS = 60;

  private final List<List<Option>> options;
  private final Exclusion exclusion;
  private final int[] chosen;
  private final double[][] weights;
  private final double[][] probabilities;

  /** By item and option, how free the others leave the target. */
  private final double[][] free;

  /** By item and option, what the item would put on the target. */
  private final double[][] claim;

  /** By item and option, the other items that compete for the target, with their option for it. */
  private final int[][][] rivals;

  private Assignment(List<List<Option>> options, Exclusion exclusion) {
    this.options = options;
    this.exclusion = exclusion;
    this.chosen = new int[options.size()];
    Arrays.fill(chosen, NONE);
    this.probabilities = new double[options.size()][];
    this.free = new double[options.size()][];
    this.claim = new double[options.size()][];
    this.weights = new double[options.size()][];
    for (int item = 0; item < options.size(); item++) {
      List<Option> of = options.get(item);
      weights[item] = new double[of.size()];
      for (int option = 0; option < of.size(); option++) {
        weights[item][option] = Math.exp(Math.min(of.get(option).logOdds(), GREATEST_LOG_ODDS));
      }
    }
    this.rivals = rivals();
  }

  /**
   * Solves an assignment.
   *
   * @param options the options of each item, best first; an item without options stays unassigned
   * @param exclusion which items cannot share a target
   */
  public static Assignment solve(List<List<Option>> options, Exclusion exclusion) {
    Assignment assignment = new Assignment(options, exclusion);
    assignment.competing().forEach(assignment::propagate);
    assignment.components().forEach(assignment::solveComponent);
    return assignment;
  }

  private Assignment(int[] chosen, double[][] probabilities) {
    this.options = List.of();
    this.exclusion = (item, rival, target) -> false;
    this.chosen = chosen;
    this.probabilities = probabilities;
    this.weights = new double[0][];
    this.free = new double[0][];
    this.claim = new double[0][];
    this.rivals = new int[0][][];
  }

  /** What was found of some items, as if there were no others. */
  public Assignment part(List<Integer> items) {
    return new Assignment(
        items.stream().mapToInt(item -> chosen[item]).toArray(),
        items.stream().map(item -> probabilities[item]).toArray(double[][]::new));
  }

  /** Probabilities of all options of an item. */
  public double[] probabilities(int item) {
    return probabilities[item].clone();
  }

  /** Position of the chosen option of an item, -1 for none. */
  public int chosen(int item) {
    return chosen[item];
  }

  /** Probability of an option of an item, in [0, 1]; with none they sum to 1. */
  public double probability(int item, int option) {
    return probabilities[item][option];
  }

  /** Pairs of item and option, flattened: {@code rivals[item][option] = {rival, option, …}}. */
  private int[][][] rivals() {
    Map<Integer, List<int[]>> byTarget = new HashMap<>();
    for (int item = 0; item < options.size(); item++) {
      for (int option = 0; option < weights[item].length; option++) {
        byTarget
            .computeIfAbsent(options.get(item).get(option).target(), t -> new ArrayList<>())
            .add(new int[] {item, option});
      }
    }
    int[][][] found = new int[options.size()][][];
    for (int item = 0; item < found.length; item++) {
      found[item] = new int[weights[item].length][];
      for (int option = 0; option < found[item].length; option++) {
        List<int[]> sharing =
            byTarget.getOrDefault(options.get(item).get(option).target(), List.of());
        int[] competing = new int[2 * sharing.size()];
        int count = 0;
        for (int[] other : sharing) {
          if (other[0] != item
              && exclusion.excludes(item, other[0], options.get(item).get(option).target())) {
            competing[count++] = other[0];
            competing[count++] = other[1];
          }
        }
        found[item][option] = Arrays.copyOf(competing, count);
      }
    }
    return found;
  }

  /**
   * Items that compete for anything, directly or through others, however improbable; what others
   * have among themselves tells them nothing.
   */
  private List<List<Integer>> competing() {
    boolean[] seen = new boolean[options.size()];
    List<List<Integer>> groups = new ArrayList<>();
    for (int start = 0; start < options.size(); start++) {
      if (!seen[start]) {
        groups.add(reachable(start, Double.NEGATIVE_INFINITY, seen));
      }
    }
    return groups;
  }

  /** Messages settle among those who compete, whoever else there is. */
  private void propagate(List<Integer> items) {
    for (int item : items) {
      free[item] = new double[weights[item].length];
      claim[item] = new double[weights[item].length];
      Arrays.fill(free[item], 1);
    }
    double change = 1;
    for (int round = 0; round < MAX_ROUNDS && change > 0; round++) {
      for (int item : items) {
        sendClaims(item);
      }
      change = 0;
      for (int item : items) {
        for (int option = 0; option < free[item].length; option++) {
          double now = 1 / (1 + competition(rivals[item][option]));
          change = Math.max(change, Math.abs(now - free[item][option]));
          free[item][option] = (now + free[item][option]) / 2;
        }
      }
    }
    for (int item : items) {
      probabilities[item] = shares(item);
    }
  }

  /** What an item would put on each target if that one were free. */
  private void sendClaims(int item) {
    double[] left = free[item];
    double sum = 1;
    for (int option = 0; option < left.length; option++) {
      sum += weights[item][option] * left[option];
    }
    for (int option = 0; option < left.length; option++) {
      double others = Math.max(1, sum - weights[item][option] * left[option]);
      claim[item][option] = weights[item][option] / others;
    }
  }

  private double competition(int[] competing) {
    double sum = 0;
    for (int i = 0; i < competing.length; i += 2) {
      sum += claim[competing[i]][competing[i + 1]];
    }
    return sum;
  }

  private double[] shares(int item) {
    double[] shares = new double[weights[item].length];
    double sum = 1;
    for (int option = 0; option < shares.length; option++) {
      shares[option] = weights[item][option] * free[item][option];
      sum += shares[option];
    }
    for (int option = 0; option < shares.length; option++) {
      shares[option] /= sum;
    }
    return shares;
  }

  /** Items whose choices depend on each other: what is less probable than not is never chosen. */
  private List<List<Integer>> components() {
    boolean[] seen = new boolean[options.size()];
    List<List<Integer>> components = new ArrayList<>();
    for (int start = 0; start < options.size(); start++) {
      if (!seen[start]) {
        components.add(reachable(start, 0, seen));
      }
    }
    return components;
  }

  /** An item with all that compete for its options of more than some log-odds, and so on. */
  private List<Integer> reachable(int start, double logOdds, boolean[] seen) {
    List<Integer> reached = new ArrayList<>(List.of(start));
    seen[start] = true;
    for (int i = 0; i < reached.size(); i++) {
      int item = reached.get(i);
      for (int option = 0; option < weights[item].length; option++) {
        if (options.get(item).get(option).logOdds() <= logOdds) {
          continue;
        }
        for (int rival = 0; rival < rivals[item][option].length; rival += 2) {
          int other = rivals[item][option][rival];
          if (!seen[other]) {
            seen[other] = true;
            reached.add(other);
          }
        }
      }
    }
    reached.sort(null);
    return reached;
  }

  private void solveComponent(List<Integer> component) {
    int[] best = new Search(component).run();
    for (int i = 0; i < component.size(); i++) {
      chosen[component.get(i)] = best[i];
    }
  }

  /** Which items cannot share a target; symmetrical in the items. */
  @FunctionalInterface
  public interface Exclusion {
    boolean excludes(int item, int rival, int target);
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
            && exclusion.excludes(items.get(earlier), items.get(depth), target)) {
          return false;
        }
      }
      return true;
    }
  }
}
