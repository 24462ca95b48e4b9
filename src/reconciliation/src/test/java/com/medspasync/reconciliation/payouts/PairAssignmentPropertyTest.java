package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PairAssignmentPropertyTest {

  private static final int LINES = 4;

  @Property(tries = 200)
  void isAsGoodAsTheBestOfAllAssignmentsAndPricesProveIt(@ForAll long seed) {
    Random random = new Random(seed);
    List<Hypothesis> pairs = pairs(random);
    double[] scores = pairs.stream().mapToDouble(pair -> random.nextDouble() * 12 - 2).toArray();

    PairAssignment assignment = PairAssignment.of(pairs, scores, all(pairs), List.of());

    assertThat(assignment.value()).isCloseTo(best(pairs, scores, 0, 0), within(1e-9));
    assertThat(assignment.priceSum()).isCloseTo(assignment.value(), within(1e-9));
    for (int i = 0; i < scores.length; i++) {
      assertThat(assignment.priceOf(pairs.get(i))).isGreaterThanOrEqualTo(scores[i] - 1e-9);
    }
    assertThat(assignment.chosen().stream().mapToDouble(i -> scores[i]).sum())
        .isCloseTo(assignment.value(), within(1e-9));
  }

  @Property(tries = 100)
  void whatIsTakenIsNotGivenAgain(@ForAll long seed) {
    Random random = new Random(seed);
    List<Hypothesis> pairs = pairs(random);
    double[] scores = pairs.stream().mapToDouble(pair -> 1 + random.nextDouble()).toArray();

    PairAssignment assignment = PairAssignment.of(pairs, scores, all(pairs), List.of(0));

    Set<Integer> charges = new HashSet<>(Set.of(pairs.getFirst().charges()[0]));
    Set<Integer> payments = new HashSet<>(Set.of(pairs.getFirst().payments()[0]));
    for (int chosen : assignment.chosen()) {
      assertThat(charges.add(pairs.get(chosen).charges()[0])).isTrue();
      assertThat(payments.add(pairs.get(chosen).payments()[0])).isTrue();
    }
  }

  @Test
  void whatSpeaksAgainstALinkMakesNone() {
    List<Hypothesis> pairs = List.of(pair(0, 0));

    PairAssignment assignment = PairAssignment.of(pairs, new double[] {-1}, List.of(0), List.of());

    assertThat(assignment.chosen()).isEmpty();
    assertThat(assignment.value()).isZero();
    assertThat(PairAssignment.of(pairs, new double[] {5}, List.of(), List.of()).priceSum())
        .isZero();
  }

  @Test
  void ofTwoReadingsOfAPairTheBetterCounts() {
    List<Hypothesis> pairs = List.of(pair(0, 0), pair(0, 0));

    assertThat(PairAssignment.of(pairs, new double[] {2, 3}, List.of(0, 1), List.of()).chosen())
        .containsExactly(1);
  }

  private static List<Hypothesis> pairs(Random random) {
    List<Hypothesis> pairs = new ArrayList<>();
    for (int charge = 0; charge < LINES; charge++) {
      for (int payment = 0; payment < LINES; payment++) {
        if (random.nextDouble() < 0.6) {
          pairs.add(pair(charge, payment));
        }
      }
    }
    if (pairs.isEmpty()) {
      pairs.add(pair(0, 0));
    }
    return pairs;
  }

  private static List<Integer> all(List<Hypothesis> pairs) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      all.add(i);
    }
    return all;
  }

  private static double best(List<Hypothesis> pairs, double[] scores, int at, int used) {
    if (at == scores.length) {
      return 0;
    }
    int mask = 1 << pairs.get(at).charges()[0] | 1 << (8 + pairs.get(at).payments()[0]);
    double without = best(pairs, scores, at + 1, used);
    return (used & mask) != 0
        ? without
        : Math.max(without, scores[at] + best(pairs, scores, at + 1, used | mask));
  }

  private static Hypothesis pair(int charge, int payment) {
    return new Hypothesis(
        new int[] {charge},
        new int[] {payment},
        Relation.EQUAL,
        new int[Aspect.values().length],
        0,
        1,
        0);
  }
}
