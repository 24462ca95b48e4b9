package com.medspasync.reconciliation.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneToOneTest {

  @Test
  void givesUpTheBestPairForTwoThatAreBetterTogether() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 0, 3);
    pairs.add(0, 1, 5);
    pairs.add(1, 1, 4);
    pairs.add(2, 2, 1);

    assertThat(kept(pairs, 3, 3)).containsExactly("0-0", "1-1", "2-2");
  }

  @Test
  void keepsTheBestPairWhenTheOthersAreTooWeakTogether() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 0, 1);
    pairs.add(0, 1, 9);
    pairs.add(1, 1, 2);

    assertThat(kept(pairs, 2, 2)).containsExactly("0-1");
  }

  @Test
  void movesAWholeChainOfRecordsToSeatOneMore() {
    ScoredPairs pairs = new ScoredPairs();
    int records = 2000;
    for (int row = 0; row < records; row++) {
      pairs.add(row, row, 5);
      pairs.add(row, row + 1, 5);
    }
    pairs.add(records, 0, 3);

    List<String> kept = kept(pairs, records + 1, records + 1);

    assertThat(kept).hasSize(records + 1).contains("0-1", "1999-2000", "2000-0");
  }

  @Test
  void keepsPairsOfLittleEvidenceWhereTheyWereAskedFor() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 0, -2);
    pairs.add(1, 1, -1);
    pairs.add(1, 2, -1.5);

    assertThat(kept(pairs, 2, 3)).containsExactly("0-0", "1-1");
  }

  private static List<String> kept(ScoredPairs pairs, int left, int right) {
    ScoredPairs kept = OneToOne.of(pairs, left, right);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      text.add(kept.left(i) + "-" + kept.right(i));
    }
    return text;
  }
}
