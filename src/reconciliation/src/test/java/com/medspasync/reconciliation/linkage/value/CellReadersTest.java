package com.medspasync.reconciliation.linkage.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.linkage.column.DateOrder;
import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.column.Part;
import com.medspasync.reconciliation.linkage.column.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReadersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(415) 555-0134 | 4155550134",
        "+1 415.555.0134 | 4155550134",
        "1-415-555-0134 | 4155550134",
        "415 555 0134 x22 | 4155550134",
        "415 555 0134 ext. 22 | 4155550134",
        "+44 20 7946 0958 | 2079460958",
        "020 7946 0958 | 2079460958",
        "0412 345 678 | 412345678",
        "555-0134 | 5550134",
        "x55501 | 55501",
        "10000 | 10000",
        "21555550134 | 1555550134"
      })
  void readsPhonesWithoutTheCountrysDigits(String cell, String phone) {
    assertThat(read(FieldKind.PHONE, cell)).isEqualTo(phone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "none", "5550", "000-000-0000", "1-999-999-9999", "99999"})
  void readsNumbersThatNobodyHasAsMissing(String cell) {
    assertThat(read(FieldKind.PHONE, cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann.Lee@Example.COM | ann.lee@example.com",
        "ann+spa@example.com | ann@example.com",
        "' ann @example.com ' | ann@example.com",
        "ann@ex+ample.com | ann@ex+ample.com",
        "AZ[az{@x.org | az[az{@x.org",
        "ann.example.com | ''",
        "n/a | ''"
      })
  void readsEmailsWithoutCaseAndTag(String cell, String email) {
    assertThat(read(FieldKind.EMAIL, cell)).isEqualTo(email);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'$1,200.00' | 1200",
        "1200 | 1200",
        "007 | 7",
        "0 | 0",
        "0.00 | 0",
        "0.50 | 0.5",
        "00.50 | 0.5",
        "12.345 | 12.345",
        "1.2.3 | 1.23",
        "-5.10 | -5.1",
        "5-10 | 510",
        "100 | 100",
        "age 34 | 34",
        "n/a | ''",
        "99.90 USD | 99.9"
      })
  void readsQuantitiesWithoutSignsAndZerosThatSayNothing(String cell, String number) {
    assertThat(read(FieldKind.QUANTITY, cell)).isEqualTo(number);
  }

  @Test
  void readsNoMoreThanFortyBytesOfANumber() {
    String long41 = "1".repeat(39) + "23";

    assertThat(read(FieldKind.QUANTITY, long41)).isEqualTo("1".repeat(39) + "2");
    assertThat(read(FieldKind.PHONE, " ".repeat(40) + "4155550134")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GIVEN_NAME | Mary-Jo | maryjo",
        "FAMILY_NAME | O'Brien Lee | obrienlee",
        "MIDDLE_NAME | N/A | ''",
        "IDENTIFIER | AB-12 34 | ab1234",
        "IDENTIFIER | NULL | ''",
        "POSTCODE | SW1A 1AA | sw1a1aa",
        "HOUSE_NUMBER | 12 B | 12b",
        "STREET | 1 Oak Street | 1 oak st",
        "PLACE | San  José | san jose",
        "CATEGORY | Female | female",
        "CATEGORY | none | ''",
        "TEXT | Botox, 20 units! | botox 20 units",
        "TEXT | not available | ''",
        "DATE | 2/9/1980 | 19800209"
      })
  void readsEachKindInItsOwnWay(FieldKind kind, String cell, String value) {
    assertThat(read(kind, cell)).isEqualTo(value);
  }

  @Test
  void readsThePartOfTheCellThatTheFieldTakes() {
    assertThat(part(Part.GIVEN, "Lee, Ann")).isEqualTo("ann");
    assertThat(part(Part.FAMILY, "Lee, Ann")).isEqualTo("lee");
    assertThat(part(Part.LEADING_NUMBER, "12 Oak St, TX 78701")).isEqualTo("12");
    assertThat(part(Part.AFTER_NUMBER, "12 Oak St, TX 78701")).isEqualTo("oak st tx 78701");
    assertThat(part(Part.POSTCODE, "12 Oak St, TX 78701")).isEqualTo("78701");
  }

  private static String part(Part part, String cell) {
    Source source = new Source(0, part, DateOrder.MONTH_FIRST);
    return Cells.read(CellReaders.of(FieldKind.TEXT, source), cell);
  }

  private static String read(FieldKind kind, String cell) {
    Source source = new Source(0, Part.WHOLE, DateOrder.MONTH_FIRST);
    return Cells.read(CellReaders.of(kind, source), cell);
  }
}
