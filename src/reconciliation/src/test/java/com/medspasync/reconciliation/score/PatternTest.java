package com.medspasync.reconciliation.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.compare.PersonComparison;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatternTest {

  private static final Pattern SOME = pattern(1, 14);

  @Test
  void keepsEachLevelApart() {
    assertThat(Arrays.stream(Field.values()).map(SOME::level))
        .containsExactly(1, 2, 3, 4, 2, 6, 14, 5, 3, 2, 1);
  }

  @Test
  void equalLevelsAreOnePattern() {
    assertThat(SOME).isEqualTo(pattern(1, 14)).hasSameHashCodeAs(pattern(1, 14));
    assertThat(SOME).isNotEqualTo(pattern(1, 13)).doesNotHaveSameHashCodeAs(pattern(1, 13));
    assertThat(SOME.toString()).isEqualTo(pattern(1, 14).toString()).contains("e");
  }

  @Test
  void theFirstFieldCountsMostInTheOrder() {
    assertThat(pattern(1, 14)).isLessThan(pattern(2, 1));
    assertThat(pattern(1, 13)).isLessThan(pattern(1, 14));
  }

  @Test
  void eachLevelOfEachFieldHasItsPlace() {
    int[] slots =
        Arrays.stream(Field.values())
            .flatMapToInt(field ->
                IntStream.range(0, field.levelCount()).map(level -> Pattern.slot(field, level)))
            .toArray();

    assertThat(slots).containsExactly(IntStream.range(0, Pattern.SLOTS).toArray());
  }

  @Test
  void levelsThatSayNothingHaveNoSlots() {
    Pattern silent = pattern(0, 0);

    assertThat(SOME.personSlots()).hasSize(5).startsWith(Pattern.slot(Field.GIVEN, 1));
    assertThat(SOME.eventSlots()).hasSize(6).contains(Pattern.slot(Field.TIMING, 14));
    assertThat(silent.personSlots()).hasSize(4).startsWith(Pattern.slot(Field.FAMILY, 2));
    assertThat(silent.eventSlots()).hasSize(5).startsWith(Pattern.slot(Field.PRODUCT, 6));
  }

  @Test
  void countsPairsAlikeTogether() {
    PatternCounts counts = new PatternCounts();
    Pattern first = counts.add(SOME);
    Pattern again = counts.add(pattern(1, 14));
    counts.add(pattern(0, 0));

    assertThat(again).isSameAs(first);
    assertThat(counts.known(pattern(1, 14))).isSameAs(first);
    assertThat(counts.pairs(SOME)).isEqualTo(2);
    assertThat(counts.pairs(pattern(2, 2))).isZero();
    assertThat(counts.patterns()).containsExactly(pattern(0, 0), SOME);
    Pattern unknown = pattern(2, 2);
    assertThat(counts.known(unknown)).isSameAs(unknown);
  }

  private static Pattern pattern(int given, int timing) {
    return Pattern.of(
        new PersonComparison(given, 2, 3, 4, "", ""),
        2,
        3,
        new EventComparison(6, timing, 5, 2, 1, 0, "", ""));
  }
}
