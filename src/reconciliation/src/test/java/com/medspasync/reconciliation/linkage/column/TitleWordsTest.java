package com.medspasync.reconciliation.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Name, FULL_NAME",
    "Client, FULL_NAME",
    "client_name, FULL_NAME",
    "First Name, GIVEN_NAME",
    "firstName, GIVEN_NAME",
    "lname, FAMILY_NAME",
    "Maiden Name, FAMILY_NAME",
    "MI, MIDDLE_NAME",
    "DOB, DATE",
    "Date of Birth, DATE",
    "E-Mail Address, EMAIL",
    "Mobile #, PHONE",
    "Home Phone, PHONE",
    "Zip Code, POSTCODE",
    "Street Number, HOUSE_NUMBER",
    "Address Line 1, STREET",
    "City, PLACE",
    "State, CATEGORY",
    "Sex, CATEGORY",
    "Age, QUANTITY",
    "Unit Price, QUANTITY",
    "SSN, IDENTIFIER",
    "Member No, IDENTIFIER",
    "Client Id, FULL_NAME",
    "Record ID, IDENTIFIER",
    "Item Code, IDENTIFIER",
    "chart number, IDENTIFIER",
    "Patient DOB, FULL_NAME",
    "nextDob, DATE",
    "Notes, TEXT"
  })
  void knowsTheUsualTitles(String title, FieldKind kind) {
    assertThat(TitleWords.kind(title)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c1", "Foo", "Idaho", "barcodes"})
  void supposesNothingOfOtherTitles(String title) {
    assertThat(TitleWords.kind(title)).isNull();
  }

  @Test
  void takesTitlesApartAtSignsAndWhereCaseRises() {
    assertThat(TitleWords.words("firstName_of-2ndClient"))
        .containsExactly("first", "name", "of", "2nd", "client");
    assertThat(TitleWords.words("DOB")).containsExactly("dob");
    assertThat(TitleWords.words(" -- ")).isEmpty();
    assertThat(TitleWords.words("E-Mail")).containsExactly("e", "mail");
  }

  @Test
  void baresTitlesOfAllButLettersAndDigits() {
    assertThat(TitleWords.bare("E-Mail (2)")).isEqualTo("email2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Row", "row number", "#", "INDEX", "Unnamed: 0", ""})
  void knowsTitlesThatOnlyCountRows(String title) {
    assertThat(TitleWords.countsRows(title)).isTrue();
    assertThat(TitleWords.countsRows("arrow")).isFalse();
  }
}
