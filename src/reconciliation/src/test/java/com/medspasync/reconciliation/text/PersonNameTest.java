package com.medspasync.reconciliation.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @Test
  void readsFirstAndLastNameInEitherOrder() {
    assertThat(PersonName.parse("Anna O'Brien")).isEqualTo(PersonName.parse("O’BRIEN, ANNA"));
  }

  @Test
  void keepsParticlesWithTheFamilyName() {
    PersonName name = PersonName.parse("Sharon Van Dyke");

    assertThat(name.given()).containsExactly("sharon");
    assertThat(name.wholeFamily()).isEqualTo("vandyke");
  }

  @Test
  void takesCompoundFamilyNamesApart() {
    assertThat(PersonName.parse("Mónica García-Peña").family()).containsExactly("garcia", "pena");
  }

  @Test
  void putsTheNameSheGoesByFirst() {
    assertThat(PersonName.parse("Elizabeth \"Liz\" Stone").given())
        .isEqualTo(List.of("liz", "elizabeth"));
  }

  @Test
  void dropsTitlesAndSuffixes() {
    assertThat(PersonName.parse("Dr. James Ward Jr.")).isEqualTo(PersonName.parse("James Ward"));
  }

  @Test
  void readsAnInitialForAFamilyName() {
    assertThat(PersonName.parse("David L.").family()).containsExactly("l");
  }

  @Test
  void knowsNothingOfAnEmptyName() {
    assertThat(PersonName.parse(" , ").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Anna Maria Novak, anna maria, novak",
    "Anna van der Berg Smith, anna, vanderberg smith",
    "Maria De La Cruz, maria, delacruz",
    "Anna, anna, ''",
    "Van Morrison, van, morrison",
    "Ana María García-Peña, ana maria, garcia pena",
    "'Novak, Anna Maria', anna maria, novak",
    "'Novak,', novak, ''",
    "', Anna', anna, ''",
    "Mac, mac, ''",
    "Jean-Luc Picard, jean luc, picard",
    "Anna (Annie) Novak, annie anna, novak",
    "Anna “Annie” Novak, annie anna, novak",
    "Novak (Petrov), petrov novak, ''",
    "Anna (Novak, anna, novak"
  })
  void takesANameApart(String text, String given, String family) {
    PersonName name = PersonName.parse(text);

    assertThat(String.join(" ", name.given())).isEqualTo(given);
    assertThat(String.join(" ", name.family())).isEqualTo(family);
  }

  @Test
  void namesKeptApartAreNotGuessedAt() {
    Person apart = new Person("whatever", "Van (Vic)", "Der Berg Jr", "", "", "");

    assertThat(PersonName.of(apart).given()).containsExactly("vic", "van");
    assertThat(PersonName.of(apart).wholeFamily()).isEqualTo("derberg");
    assertThat(PersonName.of(Person.named("Anna Novak"))).isEqualTo(PersonName.parse("Anna Novak"));
    assertThat(PersonName.of(new Person("Anna Novak", "", "Petrov", "", "", "")).family())
        .containsExactly("petrov");
    assertThat(PersonName.of(new Person("Anna Novak", "Beth", "", "", "", "")).given())
        .containsExactly("beth");
  }

  @Test
  void aParticleAloneStaysAName() {
    assertThat(PersonName.of("Anna", "Van").family()).containsExactly("van");
  }

  @Test
  void swappedHalvesComeBack() {
    PersonName name = PersonName.parse("Anna Novak");

    assertThat(name.swapped().given()).containsExactly("novak");
    assertThat(name.swapped().family()).containsExactly("anna");
    assertThat(name.swapped().swapped()).isEqualTo(name).hasSameHashCodeAs(name);
    assertThat(name.swapped()).isNotEqualTo(name).isSameAs(name.swapped());
  }

  @Test
  void aNameIsEmptyOnlyWithoutBothHalves() {
    assertThat(PersonName.of("", "Novak").isEmpty()).isFalse();
    assertThat(PersonName.of("Anna", "").isEmpty()).isFalse();
    assertThat(PersonName.of("", "").isEmpty()).isTrue();
    assertThat(PersonName.of("", "Novak").firstGiven()).isEmpty();
    assertThat(PersonName.parse("Anna Novak").firstGiven()).isEqualTo("anna");
    assertThat(PersonName.parse("Anna Novak"))
        .hasToString("PersonName[given=[anna], family=[novak]]");
  }
}
