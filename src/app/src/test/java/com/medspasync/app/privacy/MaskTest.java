package com.medspasync.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Maria Lopez-Diaz | M. L. D.",
        "O'BRIEN, ÉMILIE | O. É.",
        "Walk-In Client | Walk-In Client"
      })
  void leavesInitialsOfNames(String name, String shown) {
    assertThat(Mask.initials(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"(737) 248-0308,•••0308", "0308,0308", "(***) ***-8153,8153"})
  void leavesFourDigitsOfPhones(String phone, String shown) {
    assertThat(Mask.phone(phone)).isEqualTo(shown);
  }

  @Test
  void leavesNoDomainOfAnAddress() {
    assertThat(Mask.email("maria@lopez-family.example")).isEqualTo("m•••");
  }

  @Test
  void takesPeopleOutOfTextWhereverTheyStand() {
    Person maria = Person.named("Maria López");

    String shown =
        Mask.people(
            "MARIA called from 737-248-0308 about López's $40, maria@x.example", List.of(maria));

    assertThat(shown).isEqualTo("M. called from •••0308 about L.'s $40, m•••");
  }

  @Test
  void leavesWordsAloneThatOnlyContainAName() {
    assertThat(Mask.people("Annual plan of Ann", List.of(Person.named("Ann Lee"))))
        .isEqualTo("Annual plan of A.");
  }

  @Test
  void leavesNumbersOfANote() {
    assertThat(Mask.numbersOf("Alle cert AL-29481 for maria, call (737) 248-0308 jane85"))
        .isEqualTo("AL-29481 •••0308");
  }

  @Test
  void leavesDatesAndAmountsOfAQuotedCell() {
    assertThat(Mask.quotations("\"Maria Lopez\" is no amount. \"13/45/2025\" is no date."))
        .isEqualTo("\"•••\" is no amount. \"13/45/2025\" is no date.");
  }
}
