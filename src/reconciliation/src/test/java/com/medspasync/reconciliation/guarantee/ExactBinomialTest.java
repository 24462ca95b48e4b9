package com.medspasync.reconciliation.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ExactBinomialTest {

  @Example
  void knowsTheRuleOfThree() {
    assertThat(ExactBinomial.upperBound(0, 2_995, 0.95)).isCloseTo(0.001, within(1e-6));
    assertThat(ExactBinomial.upperBound(0, 1_000, 0.95)).isGreaterThan(0.0029);
  }

  @Example
  void agreesWithThePublishedBounds() {
    assertThat(ExactBinomial.upperBound(2, 20, 0.975)).isCloseTo(0.317, within(0.001));
    assertThat(ExactBinomial.upperBound(10, 100, 0.975)).isCloseTo(0.1762, within(0.0001));
  }

  @Example
  void nothingIsSurerThanWhatCannotBeOtherwise() {
    assertThat(ExactBinomial.atMost(5, 5, 0.9)).isEqualTo(1);
    assertThat(ExactBinomial.atMost(4, 5, 0)).isEqualTo(1);
    assertThat(ExactBinomial.atMost(4, 5, 1)).isZero();
    assertThat(ExactBinomial.atLeast(0, 5, 0.1)).isEqualTo(1);
    assertThat(ExactBinomial.atLeast(5, 5, 1)).isEqualTo(1);
  }

  @Example
  void withoutTrialsOrWithoutFailuresEveryShareIsBelievable() {
    assertThat(ExactBinomial.upperBound(0, 0, 0.95)).isEqualTo(1);
    assertThat(ExactBinomial.upperBound(7, 7, 0.95)).isEqualTo(1);
    assertThat(ExactBinomial.upperBound(6, 7, 0.95)).isLessThan(1);
  }

  @Property(tries = 100)
  void agreesWithAddingUpEveryTerm(
      @ForAll @IntRange(min = 1, max = 30) int trials,
      @ForAll @IntRange(min = 0, max = 30) int successes,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
    double sum = 0;
    double ways = 1;
    for (int k = 0; k <= Math.min(successes, trials); k++) {
      sum += ways * Math.pow(share, k) * Math.pow(1 - share, trials - k);
      ways = ways * (trials - k) / (k + 1);
    }

    assertThat(ExactBinomial.atMost(successes, trials, share)).isCloseTo(sum, within(1e-9));
  }

  @Property(tries = 200)
  void tailsOfBothSidesMakeOne(
      @ForAll @IntRange(min = 1, max = 400) int trials,
      @ForAll @IntRange(min = 1, max = 400) int successes,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
    double both =
        ExactBinomial.atMost(successes - 1, trials, share)
            + ExactBinomial.atLeast(successes, trials, share);

    assertThat(both).isCloseTo(1, within(1e-9));
  }

  @Property(tries = 100)
  void theBoundIsWhereWhatWasSeenBecomesUnbelievable(
      @ForAll @IntRange(min = 1, max = 5_000) int trials,
      @ForAll @IntRange(min = 0, max = 20) int successes) {
    if (successes < trials) {
      double bound = ExactBinomial.upperBound(successes, trials, 0.95);

      assertThat(ExactBinomial.atMost(successes, trials, bound)).isCloseTo(0.05, within(1e-6));
    }
  }
}
