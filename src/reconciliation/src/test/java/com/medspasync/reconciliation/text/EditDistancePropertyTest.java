package com.medspasync.reconciliation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class EditDistancePropertyTest {

  @Property(tries = 300)
  void doesNotDependOnTheOrderOfTheWords(
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 10) String a,
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 10) String b) {
    assertThat(EditDistance.damerau(a, b)).isEqualTo(EditDistance.damerau(b, a));
  }

  @Property(tries = 300)
  void isWithinTheLengthsOfTheWords(
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 10) String a,
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 10) String b) {
    assertThat(EditDistance.damerau(a, b))
        .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    assertThat(EditDistance.jaroWinkler(a, b)).isBetween(0.0, 1.0);
  }

  @Property(tries = 200)
  void isOneForTwoNeighboursThatChangedPlaces(
      @ForAll @CharRange(from = 'a', to = 'm') @StringLength(min = 1, max = 6) String start,
      @ForAll @CharRange(from = 'n', to = 'z') @StringLength(min = 1, max = 6) String end) {
    String swapped =
        start.substring(0, start.length() - 1)
            + end.charAt(0)
            + start.charAt(start.length() - 1)
            + end.substring(1);

    assertThat(EditDistance.damerau(start + end, swapped)).isEqualTo(1);
  }

  @Property(tries = 1000)
  void isWithinALimitExactlyWhenTheDistanceIs(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 9) String a,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 9) String b,
      @ForAll @IntRange(min = 1, max = 3) int limit) {
    assertThat(EditDistance.isWithin(a, b, limit)).isEqualTo(EditDistance.damerau(a, b) <= limit);
  }

  @Property(tries = 1)
  void knowsTheExamplesOfTheLiterature() {
    assertThat(EditDistance.jaroWinkler("martha", "marhta")).isCloseTo(0.961, within(0.001));
    assertThat(EditDistance.jaroWinkler("dixon", "dicksonx")).isCloseTo(0.813, within(0.001));
  }
}
