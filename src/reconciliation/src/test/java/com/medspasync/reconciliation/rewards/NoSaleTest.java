package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.score.PairScore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoSaleTest {

  /**
   * A hundred lines, ninety with a sale that nobody doubts: with the ten supposed, (10 + 1)/110.
   */
  @Test
  void learnsTheShareOfLinesWithoutASale() {
    NoSale learned = NoSale.learn(lines(90, 10), new double[100], 1);

    double share = 11 / 110.0;
    assertThat(gained(learned, 0)).isCloseTo(Math.log((1 - share) / share), within(1e-3));
  }

  @Test
  void linesThatAllHaveTheirSaleRaiseTheOddsOfASale() {
    NoSale most = NoSale.learn(lines(100, 0), new double[100], 1);
    NoSale few = NoSale.learn(lines(50, 50), new double[100], 1);

    assertThat(gained(most, 0)).isGreaterThan(gained(few, 0));
  }

  @Test
  void aLineNearTheEdgeHasItsSaleBeyondItAsOftenAsLinesComeThatLate() {
    NoSale learned = NoSale.learn(lines(90, 10), new double[100], 1);

    assertThat(gained(learned, 0.2)).isCloseTo(Math.log(0.7 / 0.3), within(1e-3));
    assertThat(gained(learned, 0.99)).as("never against its pairs").isZero();
  }

  /** Ten lines whose sale lies beyond the edge for sure are no sign that sales are missing. */
  @Test
  void linesBeyondTheEdgeDoNotCountAsMissing() {
    double[] beyond = new double[100];
    for (int i = 90; i < 100; i++) {
      beyond[i] = 0.9;
    }

    assertThat(gained(NoSale.learn(lines(90, 10), beyond, 1), 0))
        .isGreaterThan(gained(NoSale.learn(lines(90, 10), new double[100], 1), 0) + 1);
  }

  /** Where the pair model expects two pairs for each line, each is worth half. */
  @Test
  void manyPairsOfALineShareItsOdds() {
    NoSale one = NoSale.learn(lines(90, 10), new double[100], 1);
    NoSale two = NoSale.learn(lines(90, 10), new double[100], 2);

    assertThat(gained(one, 0) - gained(two, 0)).isCloseTo(Math.log(2), within(1e-2));
  }

  @Test
  void beforeAnyLineIsSeenOneOfTenIsSupposedToHaveNoSale() {
    NoSale learned = NoSale.learn(List.of(), new double[0], 1);

    assertThat(gained(learned, 0)).isCloseTo(Math.log(0.9 / 0.1), within(1e-9));
  }

  @Test
  void allCandidatesOfALineGainTheSame() {
    NoSale learned = NoSale.learn(lines(90, 10), new double[100], 1);
    List<Candidate> two = List.of(withSale(3), withSale(-2));

    List<List<Candidate>> applied = learned.applied(List.of(two, List.of()), new double[2]);

    assertThat(applied).hasSize(2);
    assertThat(applied.get(1)).isEmpty();
    assertThat(applied.get(0))
        .extracting(Candidate::score)
        .extracting(PairScore::score)
        .containsExactly(3 + gained(learned, 0), -2 + gained(learned, 0));
  }

  private static double gained(NoSale learned, double beyond) {
    return learned.applied(List.of(withSale(0)), beyond).getFirst().score().score();
  }

  private static List<List<Candidate>> lines(int with, int without) {
    List<List<Candidate>> lines = new ArrayList<>();
    for (int i = 0; i < with; i++) {
      lines.add(List.of(withSale(20)));
    }
    for (int i = 0; i < without; i++) {
      lines.add(List.of());
    }
    return lines;
  }

  private static Candidate withSale(double logOdds) {
    return SureCandidates.candidate(SureCandidates.claim(1, aReward(2)), aVisit().build(), logOdds);
  }
}
