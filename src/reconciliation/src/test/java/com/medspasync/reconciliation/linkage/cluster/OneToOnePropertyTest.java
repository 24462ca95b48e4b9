package com.medspasync.reconciliation.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OneToOnePropertyTest {

  @Property
  void keepsThePairsThatTogetherHaveTheMostEvidence(
      @ForAll @IntRange(min = 1, max = 7) int left,
      @ForAll @IntRange(min = 1, max = 7) int right,
      @ForAll @IntRange(min = 1, max = 12) int spread,
      @ForAll long seed) {
    ScoredPairs pairs = randomPairs(left, right, spread, seed);

    ScoredPairs kept = OneToOne.of(pairs, left, right);

    assertThat(evidence(kept)).isCloseTo(best(pairs, 0, -1, new BitSet()), within(1e-4));
  }

  @Property
  void usesARecordAtMostOnceASide(
      @ForAll @IntRange(min = 1, max = 60) int left,
      @ForAll @IntRange(min = 1, max = 60) int right,
      @ForAll long seed) {
    ScoredPairs kept = OneToOne.of(randomPairs(left, right, 3, seed), left, right);

    BitSet usedLeft = new BitSet();
    BitSet usedRight = new BitSet();
    for (int i = 0; i < kept.size(); i++) {
      assertThat(usedLeft.get(kept.left(i))).isFalse();
      assertThat(usedRight.get(kept.right(i))).isFalse();
      usedLeft.set(kept.left(i));
      usedRight.set(kept.right(i));
    }
  }

  /** Every record has about half of the others to choose from; a coarse spread makes ties. */
  private static ScoredPairs randomPairs(int left, int right, int spread, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ScoredPairs pairs = new ScoredPairs();
    for (int l = 0; l < left; l++) {
      for (int r = 0; r < right; r++) {
        if (random.nextBoolean()) {
          pairs.add(l, r, random.nextInt(spread * 4) / 4.0);
        }
      }
    }
    return pairs;
  }

  private static double evidence(ScoredPairs pairs) {
    double sum = 0;
    for (int i = 0; i < pairs.size(); i++) {
      sum += pairs.logOdds(i);
    }
    return sum;
  }

  /** Tries everything. */
  private static double best(ScoredPairs pairs, int from, int usedLeft, BitSet usedRight) {
    double best = 0;
    for (int i = from; i < pairs.size(); i++) {
      if (pairs.left(i) != usedLeft && !usedRight.get(pairs.right(i))) {
        usedRight.set(pairs.right(i));
        best = Math.max(best, pairs.logOdds(i) + best(pairs, i + 1, pairs.left(i), usedRight));
        usedRight.clear(pairs.right(i));
      }
    }
    return best;
  }
}
