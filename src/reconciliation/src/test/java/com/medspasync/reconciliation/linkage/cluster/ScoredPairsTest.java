package com.medspasync.reconciliation.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoredPairsTest {

  @Test
  void theBestEvidenceComesFirstAndTiesInTheOrderOfRows() {
    ScoredPairs pairs = new ScoredPairs();
    double[] evidence = {0.5, -3, 12, 0, -0.25, 12, 0.5, -30};
    for (int row = 0; row < evidence.length; row++) {
      pairs.add(row, row, evidence[row]);
    }

    assertThat(pairs.byEvidence()).containsExactly(2, 5, 0, 6, 3, 4, 1, 7);
  }

  @ParameterizedTest
  @CsvSource({"10, 20", "1000, 24", "1000, 25", "1024, 1", "5, 3000", "1500, 1600"})
  void pairsOfAnotherFollowInTheirOrder(int first, int more) {
    ScoredPairs pairs = numbered(0, first);

    pairs.addAll(numbered(first, more));
    pairs.add(-1, -2, -3);

    assertThat(pairs.size()).isEqualTo(first + more + 1);
    for (int pair = 0; pair < first + more; pair++) {
      assertThat(pairs.left(pair)).isEqualTo(pair);
      assertThat(pairs.right(pair)).isEqualTo(2 * pair);
      assertThat(pairs.logOdds(pair)).isEqualTo(pair / 4.0);
    }
    assertThat(pairs.right(first + more)).isEqualTo(-2);
  }

  private static ScoredPairs numbered(int from, int count) {
    ScoredPairs pairs = new ScoredPairs();
    for (int pair = from; pair < from + count; pair++) {
      pairs.add(pair, 2 * pair, pair / 4.0);
    }
    return pairs;
  }
}
