package com.medspasync.reconciliation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
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

  @Property(tries = 500)
  void isTheFewestEditsOfTheDefinition(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String a,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String b) {
    assertThat(EditDistance.damerau(a, b)).isEqualTo(defined(a, b));
  }

  @Property(tries = 300)
  void aLikelierWordBeginsAlike(
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(min = 1, max = 8) String a,
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(min = 1, max = 8) String b) {
    double apart = EditDistance.jaroWinkler("x" + a, "y" + b);
    double alike = EditDistance.jaroWinkler("x" + a, "x" + b);

    assertThat(alike).isGreaterThan(apart);
    assertThat(EditDistance.jaroWinkler(a, b))
        .isCloseTo(EditDistance.jaroWinkler(b, a), within(1e-12));
    assertThat(EditDistance.jaroWinkler(a, a)).isEqualTo(1);
  }

  @Example
  void wordsWithoutALetterInCommonAreNotAlike() {
    assertThat(EditDistance.jaroWinkler("abc", "xyz")).isZero();
    assertThat(EditDistance.jaroWinkler("", "")).isZero();
    assertThat(EditDistance.jaroWinkler("", "a")).isZero();
    assertThat(EditDistance.jaroWinkler("duane", "dwayne")).isCloseTo(0.84, within(0.001));
    assertThat(EditDistance.jaroWinkler("abcdefgh", "abcdwxyz")).isCloseTo(0.8, within(0.001));
  }

  /** Optimal string alignment as it is defined, from the ends of the words. */
  private static int defined(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    String restA = a.substring(1);
    String restB = b.substring(1);
    int best = defined(restA, restB) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
    best = Math.min(best, 1 + Math.min(defined(restA, b), defined(a, restB)));
    boolean swapped =
        a.length() > 1
            && b.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0);
    return swapped ? Math.min(best, 1 + defined(a.substring(2), b.substring(2))) : best;
  }
}
