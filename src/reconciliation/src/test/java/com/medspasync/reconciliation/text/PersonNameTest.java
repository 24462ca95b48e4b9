package com.medspasync.reconciliation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
