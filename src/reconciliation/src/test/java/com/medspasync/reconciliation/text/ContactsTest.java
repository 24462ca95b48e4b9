package com.medspasync.reconciliation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(512) 263-9915",
        "+15122639915",
        "1-512-263-9915",
        "512.263.9915 x12",
        "001 512 263 9915"
      })
  void readsAPhoneInAnyNotation(String text) {
    assertThat(PhoneNumber.parse(text)).isEqualTo(new PhoneNumber("5122639915", "9915"));
  }

  @Test
  void keepsTheEndOfAMaskedPhone() {
    PhoneNumber phone = PhoneNumber.parse("(***) ***-8153");

    assertThat(phone.isWhole()).isFalse();
    assertThat(phone.last4()).isEqualTo("8153");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n/a", "12", "555-555-5555"})
  void takesNoNumberForWhatIsNone(String text) {
    assertThat(PhoneNumber.parse(text).isWhole()).isFalse();
  }

  @Test
  void readsAnAddressWithoutCaseOrTag() {
    assertThat(EmailAddress.parse(" Anna+Spa@Example.com "))
        .isEqualTo(new EmailAddress("anna", "example.com"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "@x.com", "anna@"})
  void takesNoAddressForWhatIsNone(String text) {
    assertThat(EmailAddress.parse(text).isPresent()).isFalse();
  }
}
