package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PackingPropertyTest {

  private static final int LINES = 5;

  @Property(tries = 300)
  void findsTheBestOfAllPackings(@ForAll long seed) {
    Random random = new Random(seed);
    List<Hypothesis> hypotheses = hypotheses(random);
    double[] scores = hypotheses.stream().mapToDouble(h -> random.nextDouble() * 12 - 2).toArray();

    boolean[] chosen = Packing.choose(hypotheses, scores, LINES, LINES);

    assertThat(worth(scores, chosen)).isCloseTo(best(hypotheses, scores, 0, 0), within(1e-6));
  }

  @Property(tries = 300)
  void usesNothingTwice(@ForAll long seed) {
    Random random = new Random(seed);
    List<Hypothesis> hypotheses = hypotheses(random);
    double[] scores = hypotheses.stream().mapToDouble(h -> random.nextDouble() * 12).toArray();

    boolean[] chosen = Packing.choose(hypotheses, scores, LINES, LINES);

    long used = 0;
    for (int h = 0; h < chosen.length; h++) {
      if (chosen[h]) {
        assertThat(used & mask(hypotheses.get(h))).isZero();
        used |= mask(hypotheses.get(h));
      }
    }
  }

  private static List<Hypothesis> hypotheses(Random random) {
    List<Hypothesis> hypotheses = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      int first = random.nextInt(LINES - 1);
      int other = first + 1 + random.nextInt(LINES - 1 - first);
      int single = random.nextInt(LINES);
      Hypothesis hypothesis =
          switch (random.nextInt(4)) {
            case 0 -> of(new int[] {first, other}, new int[] {single}, Relation.TWO_CARDS);
            case 1 -> of(new int[] {single}, new int[] {first, other}, Relation.TWO_PAYMENTS);
            default -> of(new int[] {single}, new int[] {first}, Relation.EQUAL);
          };
      if (!hypotheses.contains(hypothesis)) {
        hypotheses.add(hypothesis);
      }
    }
    return hypotheses;
  }

  private static Hypothesis of(int[] charges, int[] payments, Relation relation) {
    return new Hypothesis(charges, payments, relation, new int[Aspect.values().length], 0, 1, 0);
  }

  private static double best(List<Hypothesis> hypotheses, double[] scores, int at, long used) {
    if (at == scores.length) {
      return 0;
    }
    double without = best(hypotheses, scores, at + 1, used);
    long mask = mask(hypotheses.get(at));
    return (used & mask) != 0
        ? without
        : Math.max(without, scores[at] + best(hypotheses, scores, at + 1, used | mask));
  }

  private static double worth(double[] scores, boolean[] chosen) {
    double sum = 0;
    for (int h = 0; h < chosen.length; h++) {
      sum += chosen[h] ? scores[h] : 0;
    }
    return sum;
  }

  private static long mask(Hypothesis hypothesis) {
    long mask = 0;
    for (int charge : hypothesis.charges()) {
      mask |= 1L << charge;
    }
    for (int payment : hypothesis.payments()) {
      mask |= 1L << (LINES + payment);
    }
    return mask;
  }
}
