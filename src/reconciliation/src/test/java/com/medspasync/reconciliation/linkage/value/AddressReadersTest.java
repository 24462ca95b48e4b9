package com.medspasync.reconciliation.linkage.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressReadersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "123 North Main Street | 123 n main st",
        "123 N. Main St. | 123 n main st",
        "7 Elm Road, Apartment 4 | 7 elm rd apt 4",
        "7 Elm Rd Unit 4 | 7 elm rd apt 4",
        "9 Sunset Boulevard Suite 12 | 9 sunset blvd ste 12",
        "1 Mount Saint Way | 1 mt st wy",
        "Court Place | ct pl",
        "5 Streetcar Lane | 5 streetcar ln",
        "12 Oak | 12 oak"
      })
  void shortensTheUsualWords(String cell, String street) {
    assertThat(Cells.read(AddressReaders.STREET, cell)).isEqualTo(street);
  }

  @Test
  void keepsAWordThatIsTheWholeAddress() {
    assertThat(Cells.read(AddressReaders.STREET, "Square")).isEqualTo("square");
  }

  @Test
  void readsWordsForNoAddressAsMissing() {
    assertThat(Cells.read(AddressReaders.STREET, "unknown")).isEmpty();
    assertThat(Cells.read(AddressReaders.STREET, "")).isEmpty();
    assertThat(Cells.read(AddressReaders.LEADING_NUMBER, "")).isEmpty();
    assertThat(Cells.read(AddressReaders.AFTER_NUMBER, "")).isEmpty();
    assertThat(Cells.read(AddressReaders.POSTCODE, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 Oak Street | 12 | oak st",
        "12B Oak Street | 12b | oak st",
        "9 Ash | 9 | ash",
        "0 Ash | 0 | ash",
        "Oak Street 12 | '' | oak st 12",
        "12 | 12 | ''"
      })
  void takesTheNumberOffTheBeginning(String cell, String number, String rest) {
    assertThat(Cells.read(AddressReaders.LEADING_NUMBER, cell)).isEqualTo(number);
    assertThat(Cells.read(AddressReaders.AFTER_NUMBER, cell)).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 Oak St, Austin TX 78701 | 78701",
        "12 Oak St, Austin TX 78701-1234 | 78701",
        "12 Oak St, Austin TX 78701 USA | 78701",
        "12345 Oak St, Austin TX 78701 | 78701",
        "TX 00901 | 00901",
        "TX 90210-9999 | 90210",
        "12 Oak St Sydney 2000 | 2000",
        "12 Oak St 123 2000 | 2000",
        "12 Oak St x8701 2000 | 2000",
        "12 Oak St Austin | ''",
        "12345 Oak St | ''",
        "12 Oak St 787011 | ''",
        "12 Oak St 787 | ''",
        "90210 | ''"
      })
  void takesThePostcodeOffTheEnd(String cell, String postcode) {
    assertThat(Cells.read(AddressReaders.POSTCODE, cell)).isEqualTo(postcode);
  }

  @Test
  void takesABareNumberOfFiveAndFourDigitsForAPostcodeWithExtension() {
    assertThat(Cells.read(AddressReaders.POSTCODE, "78701-1234")).isEqualTo("78701");
  }
}
