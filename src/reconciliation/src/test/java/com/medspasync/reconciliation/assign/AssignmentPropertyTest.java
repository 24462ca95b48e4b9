package com.medspasync.reconciliation.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssignmentPropertyTest {

  private static final int TARGETS = 4;

  @Property(tries = 200)
  void isAsGoodAsTheBestOfAllAssignments(
      @ForAll @IntRange(min = 1, max = 5) int items, @ForAll long seed) {
    List<List<Option>> options = random(items, seed);

    Assignment assignment = Assignment.solve(options, (a, b, target) -> true);

    double sum = 0;
    for (int item = 0; item < items; item++) {
      if (assignment.chosen(item) >= 0) {
        sum += options.get(item).get(assignment.chosen(item)).logOdds();
      }
    }
    assertThat(sum).isCloseTo(best(options, 0, 0), within(1e-9));
  }

  @Property(tries = 200)
  void neverGivesATargetToItemsThatExcludeEachOther(
      @ForAll @IntRange(min = 2, max = 12) int items, @ForAll long seed) {
    List<List<Option>> options = random(items, seed);

    Assignment assignment = Assignment.solve(options, (a, b, target) -> true);

    List<Integer> used = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      if (assignment.chosen(item) >= 0) {
        used.add(options.get(item).get(assignment.chosen(item)).target());
      }
    }
    assertThat(used).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void probabilitiesOfAnItemSumToAtMostOne(
      @ForAll @IntRange(min = 1, max = 12) int items, @ForAll long seed) {
    List<List<Option>> options = random(items, seed);

    Assignment assignment = Assignment.solve(options, (a, b, target) -> true);

    for (int item = 0; item < items; item++) {
      double sum = 0;
      for (int option = 0; option < options.get(item).size(); option++) {
        assertThat(assignment.probability(item, option)).isBetween(0.0, 1.0);
        sum += assignment.probability(item, option);
      }
      assertThat(sum).isLessThanOrEqualTo(1 + 1e-9);
    }
  }

  @Test
  void leavesTheSharedTargetToTheItemThatHasNoOther() {
    List<List<Option>> options =
        List.of(List.of(new Option(1, 9), new Option(2, 8)), List.of(new Option(1, 7)));

    Assignment assignment = Assignment.solve(options, (a, b, target) -> true);

    assertThat(assignment.chosen(0)).isEqualTo(1);
    assertThat(assignment.chosen(1)).isZero();
  }

  @Test
  void isUnsureBetweenTwoItemsThatClaimOneTargetAlike() {
    List<List<Option>> options = List.of(List.of(new Option(1, 8)), List.of(new Option(1, 8)));

    Assignment assignment = Assignment.solve(options, (a, b, target) -> true);

    assertThat(assignment.probability(0, 0)).isCloseTo(0.5, within(0.01));
  }

  @Test
  void letsItemsShareATargetWhenNothingForbidsIt() {
    List<List<Option>> options = List.of(List.of(new Option(1, 8)), List.of(new Option(1, 8)));

    Assignment assignment = Assignment.solve(options, (a, b, target) -> false);

    assertThat(assignment.chosen(0)).isZero();
    assertThat(assignment.chosen(1)).isZero();
  }

  private static List<List<Option>> random(int items, long seed) {
    Random random = new Random(seed);
    List<List<Option>> options = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      List<Option> of = new ArrayList<>();
      for (int target = 0; target < TARGETS; target++) {
        if (random.nextBoolean()) {
          of.add(new Option(target, random.nextDouble() * 10 - 3));
        }
      }
      options.add(of);
    }
    return options;
  }

  private static double best(List<List<Option>> options, int item, int used) {
    if (item == options.size()) {
      return 0;
    }
    double best = best(options, item + 1, used);
    for (Option option : options.get(item)) {
      if ((used & (1 << option.target())) == 0) {
        best =
            Math.max(best, option.logOdds() + best(options, item + 1, used | 1 << option.target()));
      }
    }
    return best;
  }
}
