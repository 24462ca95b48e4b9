package com.medspasync.reconciliation.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each value is looked at among three others that are nothing of the kind. */
class ColumnProfileTest {

  @ParameterizedTest
  @ValueSource(strings = {"ann@x.org", "a@b.c", "ANN.LEE+spa@mail.example.com"})
  void knowsEmails(String value) {
    assertShare(value, ColumnProfile::email, 0.25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@x.org", "ann@xorg", "a.nn@xorg", "ann lee@x.org", "ann"})
  void knowsWhatIsNoEmail(String value) {
    assertShare(value, ColumnProfile::email, 0);
  }

  @Test
  void knowsDates() {
    assertShare("1980-02-29", ColumnProfile::date, 0.25);
    assertShare("1980-42-29", ColumnProfile::date, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5550134", "(415) 555-0134", "+44 20 7946 0958", "123456789012345"})
  void knowsPhones(String value) {
    assertShare(value, ColumnProfile::phone, 0.25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"555013", "1234567890123456", "5550134x", "555#0134", "555@0134"})
  void knowsWhatIsNoPhone(String value) {
    assertShare(value, ColumnProfile::phone, 0);
  }

  @Test
  void knowsWholeNumbers() {
    assertShare("0129", ColumnProfile::digits, 0.25);
    assertShare("1.5", ColumnProfile::digits, 0);
    assertShare("12a", ColumnProfile::digits, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "$1.50", "-0.1", "9.", "$-.5"})
  void knowsNumbersWithAFraction(String value) {
    assertShare(value, ColumnProfile::decimal, 0.25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "1.5.2", "v1.5", ".", "$ -1.5"})
  void knowsWhatIsNoNumberWithAFraction(String value) {
    assertShare(value, ColumnProfile::decimal, 0);
  }

  @Test
  void knowsCodes() {
    assertShare("AB-12", ColumnProfile::coded, 0.25);
    assertShare("AB-CD", ColumnProfile::coded, 0);
    assertShare("AB 12", ColumnProfile::coded, 0);
    assertShare("AB/12", ColumnProfile::coded, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lee", "O.Lee, Ann (\"Annie\")", "Núñez-Lee"})
  void knowsWhatIsLettersOnly(String value) {
    assertAlphabetic(value, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lee2", "Lee/Ray", "--", "Ann & Joe"})
  void knowsWhatIsMoreThanLetters(String value) {
    assertAlphabetic(value, 0);
  }

  @Test
  void knowsNumbersFollowedByWords() {
    assertShare("12 Oak", ColumnProfile::numbered, 0.25);
    assertShare("12 B", ColumnProfile::numbered, 0);
    assertShare("12Oak", ColumnProfile::numbered, 0);
    assertShare("Oak 12", ColumnProfile::numbered, 0);
  }

  @Test
  void knowsGivenNamesWhereverTheyStand() {
    assertShare("Emily Stone", ColumnProfile::givenName, 0.25);
    assertShare("Stone, Emily", ColumnProfile::givenName, 0.25);
    assertShare("E. Xqzw", ColumnProfile::givenName, 0);
  }

  @Test
  void countsWordsCharactersAndDistinctValues() {
    ColumnProfile profile = ColumnProfile.of(sample("Ab cd", "AB CD", "efg", "h i j"));

    assertThat(profile.distinct()).isEqualTo(0.75);
    assertThat(profile.meanLength()).isEqualTo(4.5);
    assertThat(profile.meanWords()).isEqualTo(2);
    assertThat(profile.oneWord()).isEqualTo(0.25);
    assertThat(profile.fixedLength()).isFalse();
    assertThat(ColumnProfile.of(sample("ab", "cd")).fixedLength()).isTrue();
  }

  @Test
  void anEmptyColumnLooksLikeNothing() {
    ColumnProfile profile = ColumnProfile.of(new ColumnSample("c", List.of(), 5));

    assertThat(profile.meanLength()).isZero();
    assertThat(profile.distinct()).isZero();
  }

  @Test
  void aSampleKnowsHowManyOfItsCellsAreFilled() {
    assertThat(new ColumnSample("c", List.of("a"), 4).filled()).isEqualTo(0.25);
    assertThat(new ColumnSample("c", List.of(), 0).filled()).isZero();
  }

  private static void assertAlphabetic(String value, double share) {
    assertThat(ColumnProfile.of(sample(value)).alphabetic()).as(value).isEqualTo(share);
  }

  private static void assertShare(
      String value, ToDoubleFunction<ColumnProfile> share, double expected) {
    ColumnProfile profile = ColumnProfile.of(sample("#", value, "##", "=="));

    assertThat(share.applyAsDouble(profile)).as(value).isEqualTo(expected);
  }

  private static ColumnSample sample(String... values) {
    return new ColumnSample("c", List.of(values), values.length);
  }
}
