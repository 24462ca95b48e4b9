package com.medspasync.reconciliation.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Assigns items to targets so that the whole is most probable: each item to one target or none, and
 * no two items that exclude each other to the same target.
 *
 * <p>Items that compete, directly or through others, form a component, which is solved as a whole
 * by branch and bound. A component too entangled for that keeps the best answer found within the
 * bound on steps, which does not depend on time.
 *
 * @see Marginals
 * @see "Land and Doig (1960), An automatic method of solving discrete programming problems"
 */
public final class Assignment {

  private static final int MAX_STEPS = 20_000;

  private static final int NONE = -1;

  private final List<List<Option>> options;
  private final Exclusion exclusion;
  private final int[] chosen;
  private final double[][] probabilities;
  private final Rivalry rivalry;

  private Assignment(List<List<Option>> options, Exclusion exclusion) {
    this.options = options;
    this.exclusion = exclusion;
    this.chosen = new int[options.size()];
    Arrays.fill(chosen, NONE);
    this.rivalry = new Rivalry(options, exclusion);
    this.probabilities = Marginals.of(options, rivalry);
  }

  /**
   * Solves an assignment.
   *
   * @param options the options of each item, best first; an item without options stays unassigned
   * @param exclusion which items cannot share a target
   */
  public static Assignment solve(List<List<Option>> options, Exclusion exclusion) {
    Assignment assignment = new Assignment(options, exclusion);
    assignment.components().forEach(assignment::solveComponent);
    return assignment;
  }

  private Assignment(int[] chosen, double[][] probabilities) {
    this.options = List.of();
    this.exclusion = (item, rival, target) -> false;
    this.chosen = chosen;
    this.probabilities = probabilities;
    this.rivalry = new Rivalry(List.of(), exclusion);
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

  /** Items whose choices depend on each other: what is less probable than not is never chosen. */
  private List<List<Integer>> components() {
    boolean[] seen = new boolean[options.size()];
    List<List<Integer>> components = new ArrayList<>();
    for (int start = 0; start < options.size(); start++) {
      if (!seen[start]) {
        components.add(reachable(start, seen));
      }
    }
    return components;
  }

  /** An item with all that compete for an option that it may choose, and so on. */
  private List<Integer> reachable(int start, boolean[] seen) {
    List<Integer> reached = new ArrayList<>(List.of(start));
    seen[start] = true;
    for (int i = 0; i < reached.size(); i++) {
      int item = reached.get(i);
      int first = rivalry.first(item);
      for (int option = first; option < rivalry.first(item + 1); option++) {
        if (options.get(item).get(option - first).logOdds() <= 0) {
          continue;
        }
        for (int at = rivalry.firstRival(option); at < rivalry.firstRival(option + 1); at++) {
          int other = rivalry.owner(rivalry.rival(at));
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
