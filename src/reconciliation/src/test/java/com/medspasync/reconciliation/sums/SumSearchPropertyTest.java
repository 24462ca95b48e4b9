package com.medspasync.reconciliation.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SumSearchPropertyTest {

  @Property(tries = 2000)
  void saysOneWaySeveralOrNoneAsCountingEveryWayDoes(
      @ForAll @Size(max = 10) List<@LongRange(min = -40, max = 60) Long> amounts,
      @ForAll @LongRange(min = -60, max = 120) long total) {
    SumAnswer answer = SumSearch.of(array(amounts), total);

    int ways = ways(amounts, total);
    assertThat(answer)
        .isInstanceOf(
            ways == 0
                ? SumAnswer.None.class
                : ways == 1 ? SumAnswer.Unique.class : SumAnswer.Several.class);
    if (answer instanceof SumAnswer.Several several) {
      assertThat(several.ways()).isEqualTo(ways);
      assertThat(several.counted()).isTrue();
    }
  }

  @Test
  void saysThatThereAreMoreWaysThanItCounted() {
    long[] amounts = new Random(3).longs(300, 1_000, 50_000).toArray();

    SumAnswer answer = SumSearch.of(amounts, Arrays.stream(amounts).limit(100).sum());

    assertThat(answer)
        .isInstanceOfSatisfying(
            SumAnswer.Several.class,
            several -> {
              assertThat(several.counted()).isFalse();
              assertThat(several.ways()).isGreaterThan(10_000);
            });
  }

  @Test
  void countsTheWaysToChooseAmongEqualAmounts() {
    long[] amounts = new long[40];
    Arrays.fill(amounts, 5_000);

    assertThat(SumSearch.of(amounts, 15_000))
        .isInstanceOfSatisfying(
            SumAnswer.Several.class, several -> assertThat(several.ways()).isEqualTo(9_880));
  }

  @Test
  void saysThatThereAreMoreWaysThanANumberCanTell() {
    long[] amounts = new long[70];
    Arrays.fill(amounts, 5_000);

    assertThat(SumSearch.of(amounts, 35 * 5_000))
        .isInstanceOfSatisfying(
            SumAnswer.Several.class,
            several -> {
              assertThat(several.ways()).isEqualTo(Long.MAX_VALUE);
              assertThat(several.counted()).isFalse();
            });
  }

  @Test
  void roundAmountsAreSearchedHoweverGreatTheyAre() {
    long[] amounts =
        new Random(5).longs(500, 1_000, 9_000).map(amount -> amount * 1_000_000).toArray();

    assertThat(SumSearch.of(amounts, Arrays.stream(amounts).limit(20).sum()))
        .isInstanceOf(SumAnswer.Several.class);
    assertThat(SumSearch.of(amounts, 20_000_500_000L)).isEqualTo(new SumAnswer.None());
  }

  @Test
  void refusesAmountsThatTogetherAreNoNumber() {
    assertThatThrownBy(() -> SumSearch.of(new long[] {Long.MAX_VALUE, 1}, 5))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> SumSearch.of(new long[] {Long.MIN_VALUE}, 5))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property(tries = 500)
  void everyWayThatIsShownAddsUpToTheCent(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = -90_000, max = 200_000) Long> amounts,
      @ForAll long seed) {
    Random random = new Random(seed);
    long total = amounts.stream().filter(amount -> random.nextBoolean()).mapToLong(a -> a).sum();

    SumAnswer answer = SumSearch.of(array(amounts), total);

    assertThat(shown(answer)).isNotEmpty().allMatch(way -> sum(amounts, way) == total);
    assertThat(shown(answer)).doesNotHaveDuplicates();
  }

  @Property(tries = 4)
  void findsAPayoutOfTwoHundredAmongFiveHundredLinesThatIsTheOnlyWay(@ForAll long seed) {
    Planted planted = new Planted(seed);

    assertThat(SumSearch.of(array(planted.amounts), planted.total))
        .isEqualTo(new SumAnswer.Unique(planted.lines));
  }

  @Property(tries = 4)
  void findsASecondWayWhereOneIsPlanted(@ForAll long seed, @ForAll @IntRange(max = 199) int which) {
    Planted planted = new Planted(seed);
    List<Long> amounts = new ArrayList<>(planted.amounts);
    amounts.set(planted.others.getFirst(), amounts.get(planted.lines.get(which)));

    SumAnswer answer = SumSearch.of(array(amounts), planted.total);

    assertThat(answer).isInstanceOf(SumAnswer.Several.class);
    assertThat(shown(answer)).allMatch(way -> sum(amounts, way) == planted.total);
  }

  @Test
  void claimsNothingWhereTheSumsAreTooMany() {
    long[] amounts = new Random(5).longs(500, 1_000_000_000L, 9_000_000_000L).toArray();

    assertThat(SumSearch.of(amounts, Arrays.stream(amounts).limit(200).sum()))
        .isEqualTo(new SumAnswer.NotProven());
  }

  @Test
  void nothingAtAllAddsUpToNothing() {
    assertThat(SumSearch.of(new long[0], 0)).isEqualTo(new SumAnswer.Unique(List.of()));
    assertThat(SumSearch.of(new long[0], 1)).isEqualTo(new SumAnswer.None());
  }

  private static long[] array(List<Long> amounts) {
    return amounts.stream().mapToLong(amount -> amount).toArray();
  }

  private static long sum(List<Long> amounts, List<Integer> way) {
    return way.stream().mapToLong(amounts::get).sum();
  }

  private static List<List<Integer>> shown(SumAnswer answer) {
    return switch (answer) {
      case SumAnswer.Unique unique -> List.of(unique.lines());
      case SumAnswer.Several several -> List.of(several.one(), several.another());
      case SumAnswer.None none -> List.of();
      case SumAnswer.NotProven notProven -> List.of();
    };
  }

  private static int ways(List<Long> amounts, long total) {
    int ways = 0;
    for (int set = 0; set < 1 << amounts.size(); set++) {
      long sum = 0;
      for (int i = 0; i < amounts.size(); i++) {
        sum += (set >> i & 1) * amounts.get(i);
      }
      ways += sum == total ? 1 : 0;
    }
    return ways;
  }

  /** A payout of 200 lines, and 300 open lines that are each greater than the payout. */
  private static final class Planted {

    private final List<Long> amounts = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();
    private long total;

    Planted(long seed) {
      Random random = new Random(seed);
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        positions.add(i);
        amounts.add(0L);
      }
      Collections.shuffle(positions, random);
      for (int position : positions.subList(0, 200)) {
        amounts.set(position, 4_000L + random.nextInt(60_000));
        total += amounts.get(position);
        lines.add(position);
      }
      for (int position : positions.subList(200, 500)) {
        amounts.set(position, total + 1 + random.nextInt(60_000));
        others.add(position);
      }
      lines.sort(null);
    }
  }
}
