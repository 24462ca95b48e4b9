package com.medspasync.reconciliation.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ChanceSumsTest {

  @Property(tries = 60)
  void expectsAboutAsManyWaysAsTotalsNearbyHave(
      @ForAll @IntRange(min = 14, max = 18) int lines,
      @ForAll @DoubleRange(min = 0.2, max = 0.8) double share,
      @ForAll long seed) {
    long[] amounts = new Random(seed).longs(lines, 2_000, 60_000).toArray();
    long all = Arrays.stream(amounts).sum();
    long total = Math.round(all * share);
    long reach = all / 20;

    double ways = waysWithin(amounts, total, reach) / (2.0 * reach + 1);

    assertThat(ChanceSums.expected(amounts, total)).isCloseTo(ways, Percentage.withPercentage(35));
  }

  @Test
  void hardlyExpectsTheSumOfAllLines() {
    long[] amounts = new Random(7).longs(200, 4_000, 60_000).toArray();

    assertThat(ChanceSums.expected(amounts, Arrays.stream(amounts).sum())).isLessThan(0.001);
  }

  @Test
  void aNegativeAmountThatIsLeftOutIsAPositiveOneThatIsTaken() {
    assertThat(ChanceSums.expected(new long[] {500, -300, 700}, 900))
        .isEqualTo(ChanceSums.expected(new long[] {500, 300, 700}, 1_200));
  }

  @Test
  void expectsNothingOutOfReach() {
    assertThat(ChanceSums.expected(new long[] {500, 300}, 801)).isZero();
    assertThat(ChanceSums.expected(new long[] {500, 300}, -1)).isZero();
    assertThat(ChanceSums.expected(new long[0], 0)).isZero();
  }

  @Test
  void isTheBinomialCoefficientForManyEqualAmounts() {
    long[] ones = new long[100];
    Arrays.fill(ones, 1);

    assertThat(ChanceSums.expected(ones, 50)).isCloseTo(1.00891e29, Percentage.withPercentage(1));
    assertThat(ChanceSums.expected(ones, 20)).isCloseTo(5.35983e20, Percentage.withPercentage(1));
    assertThat(ChanceSums.expected(ones, 80)).isCloseTo(5.35983e20, Percentage.withPercentage(1));
  }

  @Test
  void atBothEndsThereIsHardlyMoreThanOneWay() {
    long[] ones = new long[100];
    Arrays.fill(ones, 1);

    assertThat(ChanceSums.expected(ones, 0)).isBetween(0.5, 1.0);
    assertThat(ChanceSums.expected(ones, 100)).isBetween(0.5, 1.0);
    assertThat(ChanceSums.expected(ones, 101)).isZero();
  }

  @Test
  void amountsOfNothingSayNothing() {
    assertThat(ChanceSums.expected(new long[] {0, 0}, 0)).isZero();
  }

  private static long waysWithin(long[] amounts, long total, long reach) {
    long ways = 0;
    for (int set = 0; set < 1 << amounts.length; set++) {
      long sum = 0;
      for (int i = 0; i < amounts.length; i++) {
        sum += (set >> i & 1) * amounts[i];
      }
      ways += Math.abs(sum - total) <= reach ? 1 : 0;
    }
    return ways;
  }
}
