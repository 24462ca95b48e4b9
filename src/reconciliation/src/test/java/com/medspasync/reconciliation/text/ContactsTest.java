package com.medspasync.reconciliation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "xxx-xxx-8153, '', 8153",
    "•••••••8153, '', 8153",
    "######8153, '', 8153",
    "555-0101, 5550101, 0101",
    "550101, '', ''",
    "0101, '', ''",
    "*101, '', ''",
    "*0101, '', 0101",
    "5122639915 x 77, 5122639915, 9915",
    "25122639915, 25122639915, 9915",
    "0044 20 7946 0018, 442079460018, 0018",
    "5555555556, 5555555556, 5556"
  })
  void keepsOfAPhoneWhatIsShown(String text, String digits, String last4) {
    assertThat(PhoneNumber.parse(text)).isEqualTo(new PhoneNumber(digits, last4));
  }

  @ParameterizedTest
  @CsvSource({
    "a@b, a, b",
    "+tag@x.com, +tag, x.com",
    "a+b+c@x.com, a, x.com",
    "a@b@x.com, a@b, x.com"
  })
  void takesAnAddressApartAtItsLastSign(String text, String local, String domain) {
    assertThat(EmailAddress.parse(text)).isEqualTo(new EmailAddress(local, domain));
  }

  @Test
  void writesAnAddressOrNothing() {
    assertThat(EmailAddress.parse("Anna@X.com")).hasToString("anna@x.com");
    assertThat(EmailAddress.NONE).hasToString("");
  }
}
