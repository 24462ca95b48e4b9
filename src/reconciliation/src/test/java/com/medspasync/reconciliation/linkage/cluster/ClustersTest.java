package com.medspasync.reconciliation.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static List<String> text(ScoredPairs pairs) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      text.add(pairs.left(i) + "-" + pairs.right(i));
    }
    return text;
  }
}
