package com.medspasync.reconciliation.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClustersTest {

  @Test
  void writesEveryPairOfAGroupOnceEvenThoseNeverCompared() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 1, 8);
    pairs.add(1, 2, 7);

    ScoredPairs within = Clusters.of(pairs, 4, (a, b) -> a == 0 && b == 2 ? -1 : 7, 0.5);

    assertThat(text(within)).containsExactly("0-1", "0-2", "1-2");
    assertThat(within.logOdds(1)).isPositive();
  }

  @Test
  void doesNotChainStrangersThroughOneWrongPair() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 1, 9);
    pairs.add(1, 2, 0.5);
    pairs.add(2, 3, 9);

    ScoredPairs within = Clusters.of(pairs, 4, (a, b) -> a == 1 && b == 2 ? 0.5 : -8, 0.5);

    assertThat(text(within)).containsExactly("0-1", "2-3");
  }

  @Test
  void aPairOfAGroupIsAtLeastAsSureAsTheWayBetweenItsRecords() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 1, 3);
    pairs.add(1, 2, 2);

    ScoredPairs within = Clusters.of(pairs, 3, (a, b) -> a == 0 && b == 2 ? -1 : 2, 0.5);

    double way = probability(3) * probability(2);
    assertThat(within.logOdds(1)).isCloseTo(Math.log(way / (1 - way)), within(1e-9));
    assertThat(within.logOdds(0)).as("its own evidence is less").isCloseTo(2, within(1e-9));
  }

  @Test
  void aGroupGrowsAsFarAsTheWayThroughItIsSureEnough() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 1, 2);
    pairs.add(1, 2, 1.9);
    double way = probability(2) * probability(1.9);

    assertThat(text(Clusters.of(pairs, 3, (a, b) -> 2, way - 1e-9)))
        .containsExactly("0-1", "0-2", "1-2");
    assertThat(text(Clusters.of(pairs, 3, (a, b) -> 2, way + 1e-9))).containsExactly("0-1");
  }

  @Test
  void twoGroupsJoinByTheWeakerOfThem() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 1, 5);
    pairs.add(1, 2, 1);
    pairs.add(2, 3, 2);
    double way = probability(2) * probability(1);

    assertThat(text(Clusters.of(pairs, 4, (a, b) -> 2, way - 1e-9))).hasSize(6);
    assertThat(text(Clusters.of(pairs, 4, (a, b) -> 2, way + 1e-9))).containsExactly("0-1", "2-3");
  }

  @Test
  void oneDisagreementCountsNoMoreThanOneAgreement() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 1, 9);
    pairs.add(0, 2, 9);
    pairs.add(0, 3, 8);

    assertThat(text(Clusters.of(pairs, 4, (a, b) -> a == 2 && b == 3 ? -99 : 7, 0.5))).hasSize(6);
    assertThat(text(Clusters.of(pairs, 4, (a, b) -> b == 3 && a > 0 ? -4 : 8, 0.5)))
        .as("as much against as for")
        .containsExactly("0-1", "0-2", "1-2");
  }

  @ParameterizedTest
  @CsvSource({"64, 8128", "65, 4096"})
  void groupsTooLargeToCompareWholeStayApart(int others, int pairsWithin) {
    ScoredPairs pairs = new ScoredPairs();
    for (int row = 1; row < 64; row++) {
      pairs.add(row - 1, row, 9);
    }
    pairs.add(63, 64, 8);
    for (int row = 65; row < 64 + others; row++) {
      pairs.add(row - 1, row, 9);
    }

    List<String> within = text(Clusters.of(pairs, 64 + others, (a, b) -> 9, 0.5));

    assertThat(within).hasSize(pairsWithin).doesNotHaveDuplicates().contains("0-63");
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static List<String> text(ScoredPairs pairs) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      text.add(pairs.left(i) + "-" + pairs.right(i));
    }
    return text;
  }
}
