package com.medspasync.reconciliation.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
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

  @Property(tries = 60)
  void howeverStrongTheirClaimsItemsThatWantOneTargetShareItsProbability(
      @ForAll @IntRange(min = 1, max = 70) int logOdds,
      @ForAll @IntRange(min = 2, max = 4) int items) {
    List<List<Option>> options = Collections.nCopies(items, List.of(new Option(1, logOdds)));

    Assignment assignment = Assignment.solve(options, (a, b, target) -> true);

    double claim = Math.exp(logOdds);
    assertThat(assignment.probability(0, 0)).isCloseTo(claim / (1 + items * claim), within(1e-3));
  }

  @Test
  void letsItemsShareATargetWhenNothingForbidsIt() {
    List<List<Option>> options = List.of(List.of(new Option(1, 8)), List.of(new Option(1, 8)));

    Assignment assignment = Assignment.solve(options, (a, b, target) -> false);

    assertThat(assignment.chosen(0)).isZero();
    assertThat(assignment.chosen(1)).isZero();
  }

  @Property(tries = 100)
  void marginalsAreExactWhereTheCompetitionHasNoCircle(@ForAll long seed) {
    Random random = new Random(seed);
    List<List<Option>> chain = new ArrayList<>();
    for (int item = 0; item < 4; item++) {
      List<Option> of = new ArrayList<>();
      of.add(new Option(item, random.nextDouble() * 8 - 3));
      of.add(new Option(item + 1, random.nextDouble() * 8 - 3));
      chain.add(of);
    }

    Assignment assignment = Assignment.solve(chain, (a, b, target) -> true);

    double all = weight(chain, 0, 0, -1, -1);
    for (int item = 0; item < chain.size(); item++) {
      for (int option = 0; option < 2; option++) {
        assertThat(assignment.probability(item, option))
            .isCloseTo(weight(chain, 0, 0, item, option) / all, within(1e-9));
      }
    }
  }

  @Property(tries = 100)
  void strangersChangeNothingNotEvenTheLastBit(
      @ForAll @IntRange(min = 1, max = 8) int items, @ForAll long seed) {
    List<List<Option>> ours = random(items, seed);
    List<List<Option>> both = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      both.add(ours.get(item));
      both.add(strangers(random(items, seed + 1).get(item)));
    }

    Assignment alone = Assignment.solve(ours, (a, b, target) -> true);
    Assignment together = Assignment.solve(both, (a, b, target) -> true);

    for (int item = 0; item < items; item++) {
      assertThat(together.probabilities(2 * item)).isEqualTo(alone.probabilities(item));
      assertThat(together.chosen(2 * item)).isEqualTo(alone.chosen(item));
    }
  }

  @Test
  void newsOfOneTargetChangesWhatIsClaimedOfAnother() {
    List<List<Option>> options =
        List.of(
            List.of(new Option(1, 3), new Option(2, 2.5), new Option(3, -5)),
            List.of(new Option(1, 4)),
            List.of(new Option(2, 1)));

    Assignment assignment = Assignment.solve(options, (a, b, target) -> true);

    double all = weight(options, 0, 0, -1, -1);
    assertThat(assignment.probability(2, 0))
        .isCloseTo(weight(options, 0, 0, 2, 0) / all, within(1e-9));
  }

  @Test
  void whoHasASureTargetOfItsOwnLeavesTheSharedOneToTheOther() {
    List<List<Option>> options =
        List.of(List.of(new Option(1, 40), new Option(2, 12)), List.of(new Option(2, 10)));

    Assignment assignment = Assignment.solve(options, (a, b, target) -> true);

    double own = Math.exp(40);
    double shared = Math.exp(12);
    double others = Math.exp(10);
    double all = 1 + own + shared + others + own * others;
    assertThat(assignment.probability(1, 0)).isCloseTo((others + own * others) / all, within(1e-9));
    assertThat(assignment.probability(0, 1)).isCloseTo(shared / all, within(1e-20));
  }

  @Test
  void evidenceAgainstEveryOptionLeavesAnItemWithoutOne() {
    Assignment assignment =
        Assignment.solve(
            List.of(List.of(new Option(1, -2), new Option(2, 0)), List.of()),
            (a, b, target) -> true);

    assertThat(assignment.chosen(0)).isEqualTo(-1);
    assertThat(assignment.chosen(1)).isEqualTo(-1);
    assertThat(assignment.probability(0, 1)).isCloseTo(1 / (2 + Math.exp(-2)), within(1e-9));
  }

  @Test
  void anItemDoesNotCompeteWithItself() {
    Assignment assignment =
        Assignment.solve(
            List.of(List.of(new Option(1, 3), new Option(1, 3))), (a, b, target) -> true);

    assertThat(assignment.probability(0, 0))
        .isCloseTo(Math.exp(3) / (1 + 2 * Math.exp(3)), within(1e-9));
    assertThat(assignment.chosen(0)).isZero();
  }

  @Test
  void theSurestOfClaimsShareATargetToo() {
    Assignment assignment =
        Assignment.solve(
            List.of(List.of(new Option(1, 30)), List.of(new Option(1, 30))),
            (a, b, target) -> true);

    assertThat(assignment.probability(0, 0)).isCloseTo(0.5, within(1e-4));
  }

  @Test
  void evidenceBeyondAllMeasureIsStillAProbability() {
    Assignment assignment =
        Assignment.solve(List.of(List.of(new Option(1, 5_000))), (a, b, target) -> true);

    assertThat(assignment.probability(0, 0)).isCloseTo(1, within(1e-9));
  }

  @Test
  void aKnotTooEntangledForEveryChoiceStillGivesTargetsOnce() {
    List<List<Option>> knot = new ArrayList<>();
    Random random = new Random(7);
    for (int item = 0; item < 30; item++) {
      List<Option> of = new ArrayList<>();
      for (int target = 0; target < 30; target++) {
        of.add(new Option(target, 1 + random.nextDouble()));
      }
      of.sort((a, b) -> Double.compare(b.logOdds(), a.logOdds()));
      knot.add(of);
    }

    Assignment assignment = Assignment.solve(knot, (a, b, target) -> true);

    List<Integer> used = new ArrayList<>();
    for (int item = 0; item < knot.size(); item++) {
      assertThat(assignment.chosen(item)).isNotNegative();
      used.add(knot.get(item).get(assignment.chosen(item)).target());
    }
    assertThat(used).doesNotHaveDuplicates();
  }

  /** Weight of all ways to choose, or of those in which an item has a certain option. */
  private static double weight(
      List<List<Option>> options, int item, int used, int fixed, int option) {
    if (item == options.size()) {
      return 1;
    }
    double sum = item == fixed ? 0 : weight(options, item + 1, used, fixed, option);
    for (int i = 0; i < options.get(item).size(); i++) {
      Option of = options.get(item).get(i);
      if ((used & 1 << of.target()) == 0 && (item != fixed || i == option)) {
        sum +=
            Math.exp(of.logOdds())
                * weight(options, item + 1, used | 1 << of.target(), fixed, option);
      }
    }
    return sum;
  }

  private static List<Option> strangers(List<Option> of) {
    return of.stream()
        .map(option -> new Option(option.target() + TARGETS, option.logOdds()))
        .toList();
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
