package com.medspasync.reconciliation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {

  @ParameterizedTest
  @EnumSource
  void eachLevelHasAWordAndAnExpectation(Field field) {
    assertThat(IntStream.range(0, field.levelCount()).mapToObj(field::describe))
        .doesNotHaveDuplicates()
        .startsWith("not known");
    assertThat(IntStream.range(1, field.levelCount()).mapToDouble(field::expectedOfSame))
        .allMatch(expected -> expected > 0);
    assertThat(IntStream.range(1, field.levelCount()).mapToDouble(field::expectedOfClose))
        .allMatch(expected -> expected > 0);
  }

  /** Agreement is what is expected of one visit or person, not of relatives or other visits. */
  @ParameterizedTest
  @EnumSource
  void theClosestLevelIsExpectedOfTheSameMost(Field field) {
    assertThat(share(field, true, 1)).isGreaterThan(share(field, false, 1));
  }

  @Test
  void fivePersonFieldsAndSixEventFieldsMakeAPair() {
    assertThat(Field.of(Field.Aspect.PERSON)).hasSize(5).startsWith(Field.GIVEN);
    assertThat(Field.of(Field.Aspect.EVENT)).hasSize(6).endsWith(Field.LOCATION);
    assertThat(Field.of(Field.Aspect.EVENT)).allMatch(of -> of.aspect() == Field.Aspect.EVENT);
    assertThat(Field.PHONE.key()).isEqualTo("phone");
  }

  private static double share(Field field, boolean same, int level) {
    double sum =
        IntStream.range(1, field.levelCount())
            .mapToDouble(of -> same ? field.expectedOfSame(of) : field.expectedOfClose(of))
            .sum();
    return (same ? field.expectedOfSame(level) : field.expectedOfClose(level)) / sum;
  }
}
