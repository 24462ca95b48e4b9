package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BeliefsPropertyTest {

  private static final int LINES = 6;

  @Property(tries = 200)
  void isExactWhereTheCompetitionHasNoCircle(@ForAll long seed) {
    Random random = new Random(seed);
    List<Hypothesis> chain = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      chain.add(pair(i, i));
      if (i + 1 < LINES) {
        chain.add(pair(i, i + 1));
      }
    }
    double[] scores = chain.stream().mapToDouble(h -> random.nextDouble() * 40 - 10).toArray();

    double[] found = new Beliefs(chain, LINES, LINES).probabilities(scores);

    double[] exact = exact(chain, scores);
    for (int h = 0; h < found.length; h++) {
      assertThat(found[h]).isCloseTo(exact[h], within(1e-5));
    }
  }

  @Property(tries = 200)
  void isExactForAFewInACircle(@ForAll long seed) {
    Random random = new Random(seed);
    List<Hypothesis> circle = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      circle.add(pair(i, i));
      circle.add(pair(i, (i + 1) % LINES));
    }
    double[] scores = circle.stream().mapToDouble(h -> random.nextDouble() * 30 - 5).toArray();

    double[] found = new Beliefs(circle, LINES, LINES).exactProbabilities(scores);

    double[] exact = exact(circle, scores);
    for (int h = 0; h < found.length; h++) {
      assertThat(found[h]).isCloseTo(exact[h], within(1e-4));
    }
  }

  @Property(tries = 1000)
  void neverSharesOutMoreThanOneOfAnything(@ForAll long seed) {
    Random random = new Random(seed);
    List<Hypothesis> hypotheses = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      for (int j = 0; j < LINES; j++) {
        hypotheses.add(pair(i, j));
      }
    }
    double[] scores = hypotheses.stream().mapToDouble(h -> random.nextDouble() * 60).toArray();

    double[] found = new Beliefs(hypotheses, LINES, LINES).probabilities(scores);

    for (int charge = 0; charge < LINES; charge++) {
      double sum = 0;
      for (int payment = 0; payment < LINES; payment++) {
        sum += found[charge * LINES + payment];
      }
      assertThat(sum).isLessThan(1 + 1e-9);
    }
  }

  @Property(tries = 50)
  void sharesEquallyBetweenPaymentsThatAreAlike(@ForAll long seed) {
    double score = 5 + new Random(seed).nextDouble() * 60;
    List<Hypothesis> square = List.of(pair(0, 0), pair(0, 1), pair(1, 0), pair(1, 1));

    double[] found =
        new Beliefs(square, 2, 2).exactProbabilities(new double[] {score, score, score, score});

    for (double probability : found) {
      assertThat(probability).isCloseTo(0.5, within(0.01));
    }
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

  /** By weighing every set of hypotheses that can hold together. */
  private static double[] exact(List<Hypothesis> hypotheses, double[] scores) {
    double[] sums = new double[scores.length];
    double all = 0;
    for (int set = 0; set < 1 << scores.length; set++) {
      double weight = 0;
      boolean possible = true;
      for (int a = 0; a < scores.length && possible; a++) {
        if ((set >> a & 1) == 0) {
          continue;
        }
        weight += scores[a];
        for (int b = 0; b < a; b++) {
          possible &=
              (set >> b & 1) == 0
                  || !(Packing.overlap(hypotheses.get(a).charges(), hypotheses.get(b).charges())
                      || Packing.overlap(
                          hypotheses.get(a).payments(), hypotheses.get(b).payments()));
        }
      }
      if (possible) {
        double share = Math.exp(weight);
        all += share;
        for (int h = 0; h < scores.length; h++) {
          sums[h] += (set >> h & 1) == 0 ? 0 : share;
        }
      }
    }
    for (int h = 0; h < sums.length; h++) {
      sums[h] /= all;
    }
    return sums;
  }
}
