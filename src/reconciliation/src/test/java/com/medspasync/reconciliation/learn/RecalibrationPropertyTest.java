package com.medspasync.reconciliation.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RecalibrationPropertyTest {

  private static final List<String> TIMING =
      List.of("rewards:timing=one day later", "rewards:timing=15 to 28 days later");

  @Property(tries = 40)
  void theWeightsAreTheMostProbableOnesGivenTheDecisions(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    List<Recalibration.Observation> observations = observations(new Random(seed), count);

    Map<String, Double> weights = Recalibration.learn(observations).weights();

    double best = logPosterior(observations, weights);
    for (String trait : weights.keySet()) {
      for (double step : new double[] {-0.02, 0.02}) {
        Map<String, Double> moved = new TreeMap<>(weights);
        moved.merge(trait, step, Double::sum);
        assertThat(logPosterior(observations, moved)).as(trait).isLessThan(best);
      }
    }
  }

  @Property(tries = 20)
  void theOrderOfDecisionsDoesNotMatter(@ForAll long seed) {
    List<Recalibration.Observation> observations = observations(new Random(seed), 30);
    List<Recalibration.Observation> shuffled = new ArrayList<>(observations);
    Collections.shuffle(shuffled, new Random(seed + 1));

    assertThat(Recalibration.learn(shuffled).weights())
        .isEqualTo(Recalibration.learn(observations).weights());
  }

  @Example
  void nothingIsLearnedFromNothing() {
    assertThat(Recalibration.learn(List.of())).isSameAs(Recalibration.NONE);
    assertThat(Recalibration.NONE.shift(new Traits(List.of("rewards")))).isZero();
  }

  @Example
  void aShiftIsAddedToTheLogOdds() {
    assertThat(Recalibration.shifted(0.5, Math.log(3))).isCloseTo(0.75, within(1e-12));
    assertThat(Recalibration.shifted(0.75, -Math.log(3))).isCloseTo(0.5, within(1e-12));
    assertThat(Recalibration.shifted(0.123, 0)).isEqualTo(0.123);
    assertThat(Recalibration.shifted(1, -20)).isCloseTo(0.5, within(1e-9));
    assertThat(Recalibration.shifted(0, 20)).isCloseTo(0.5, within(1e-9));
  }

  /** Log-odds of each are those of the engine and its traits; three decisions in a hundred slip. */
  private static double logPosterior(
      List<Recalibration.Observation> observations, Map<String, Double> weights) {
    double sum = 0;
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      double spread =
          weight.getKey().contains("=") ? 1.2 : weight.getKey().contains(":") ? 0.3 : 0.5;
      sum -= weight.getValue() * weight.getValue() / (2 * spread * spread);
    }
    for (Recalibration.Observation observation : observations) {
      double logOdds = observation.logOdds();
      for (String trait : observation.traits().names()) {
        logOdds += weights.getOrDefault(trait, 0.0);
      }
      double confirmed = 0.03 + 0.94 / (1 + Math.exp(-logOdds));
      sum += Math.log(observation.right() ? confirmed : 1 - confirmed);
    }
    return sum;
  }

  private static List<Recalibration.Observation> observations(Random random, int count) {
    List<Recalibration.Observation> observations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> traits = new ArrayList<>(List.of("rewards"));
      traits.add(random.nextBoolean() ? "rewards:alle" : "rewards:aspire");
      if (random.nextBoolean()) {
        traits.add(TIMING.get(random.nextInt(2)));
      }
      observations.add(
          new Recalibration.Observation(
              random.nextDouble() * 6 - 2, new Traits(traits), random.nextDouble() < 0.7));
    }
    return observations;
  }
}
