package com.medspasync.reconciliation.linkage.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Lee | ann | lee",
        "Lee, Ann | ann | lee",
        "LEE,ANN M. | ann | lee",
        "Ann Marie Lee | ann | lee",
        "Dr. Ann Lee | ann | lee",
        "Mrs Ann Lee | ann | lee",
        "Prof Ann Lee PhD | ann | lee",
        "Ann Lee Jr. | ann | lee",
        "Ann Lee III | ann | lee",
        "Lee III, Ann | ann | lee",
        "Ann van der Berg | ann | vanderberg",
        "Berg van der, Ann | ann | bergvander",
        "Van Morrison | van | morrison",
        "Ann O'Brien | ann | obrien",
        "O’Brien, Ann | ann | obrien",
        "José Núñez | jose | nunez",
        "Ann Smith-Jones | ann | jones",
        "Ann de la Cruz | ann | delacruz"
      })
  void takesNamesApart(String cell, String given, String family) {
    assertThat(given(cell)).isEqualTo(given);
    assertThat(family(cell)).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Ann Lee, MD", "Ann Lee, Jr.", "Ann Lee, NP", "Ann Lee, Dr.", "Ann Lee,"})
  void doesNotTakeADegreeBehindACommaForTheGivenName(String cell) {
    assertThat(given(cell)).isEqualTo("ann");
    assertThat(family(cell)).isEqualTo("lee");
  }

  @Test
  void takesALoneNameForTheFamilys() {
    assertThat(given("Lee")).isEmpty();
    assertThat(family("Lee")).isEqualTo("lee");
    assertThat(given("Lee,")).isEmpty();
    assertThat(family("Lee,")).isEqualTo("lee");
  }

  @Test
  void takesATitleForANameWhereThereIsNothingElse() {
    assertThat(family("Miss")).isEqualTo("miss");
  }

  @Test
  void readsACommaBeforeEverythingAsNoSign() {
    assertThat(given(", Ann Lee")).isEqualTo("ann");
    assertThat(family(", Ann Lee")).isEqualTo("lee");
  }

  @Test
  void readsWordsForNobodyAsMissing() {
    assertThat(given("Unknown")).isEmpty();
    assertThat(family("Unknown")).isEmpty();
    assertThat(family("N/A")).isEmpty();
    assertThat(family(" - ")).isEmpty();
    assertThat(family("")).isEmpty();
  }

  @Test
  void readsNoMoreThanTheFirstSixteenWords() {
    assertThat(family("a b c d e f g h i j k l m n o p q")).isEqualTo("p");
  }

  private static String given(String cell) {
    return Cells.read(new FullNameReader(true), cell);
  }

  private static String family(String cell) {
    return Cells.read(new FullNameReader(false), cell);
  }
}
