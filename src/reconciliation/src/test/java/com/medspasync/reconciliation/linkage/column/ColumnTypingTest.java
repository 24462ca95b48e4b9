package com.medspasync.reconciliation.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTypingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ann@x.org; joe@x.org | EMAIL",
        "1980-02-29; 1999-12-01 | DATE",
        "12.50; 99.00 | QUANTITY",
        "(415) 555-0134; (212) 555-0101 | PHONE",
        "5550134; 5550101 | IDENTIFIER",
        "78701; 90210 | POSTCODE",
        "2000; 3051 | POSTCODE",
        "12; 130 | HOUSE_NUMBER",
        "999; 100 | HOUSE_NUMBER",
        "999999; 100000 | IDENTIFIER",
        "99999; 1000 | IDENTIFIER",
        "AB-12; CD-3 | IDENTIFIER",
        "12 Oak Street; 7 Elm Road | STREET",
        "Emily; James | GIVEN_NAME",
        "Kowalczyk; Featherstone | FAMILY_NAME",
        "Emily Stone; James Reid | FULL_NAME",
        "Round Rock; Cedar Falls | PLACE",
        "two syringes of the usual; asked for a refund | TEXT",
        "a, b & c; d, e & f | TEXT"
      })
  void knowsAColumnByItsContent(String values, FieldKind kind) {
    assertThat(kind("c1", values)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email | ann@x.org; joe@x.org | EMAIL",
        "email | Emily; James | GIVEN_NAME",
        "phone | 5550134; 5550101 | PHONE",
        "phone | Emily; James | GIVEN_NAME",
        "dob | 1980-02-29; 1999-12-01 | DATE",
        "dob | Emily; James | GIVEN_NAME",
        "first | Kowalczyk; Featherstone | GIVEN_NAME",
        "first | ann@x.org; joe@x.org | EMAIL",
        "last | Emily; James | FAMILY_NAME",
        "last | 12; 130 | HOUSE_NUMBER",
        "mi | A; B | MIDDLE_NAME",
        "mi | 1; 2 | HOUSE_NUMBER",
        "name | Emily Stone; James Reid | FULL_NAME",
        "name | Emily; James | GIVEN_NAME",
        "name | Kowalczyk; Featherstone | FAMILY_NAME",
        "name | 78701; 90210 | POSTCODE",
        "zip | SW1A 1AA; EC1A 1BB | POSTCODE",
        "zip | ann@x.org; joe@x.org | EMAIL",
        "zip | in the old part of town; behind the second bridge | TEXT",
        "age | 34; 51 | QUANTITY",
        "price | $5.00; $7.50 | QUANTITY",
        "price | A1; B2 | QUANTITY",
        "age | Emily; James | GIVEN_NAME",
        "house no | 12; 14B | HOUSE_NUMBER",
        "house no | 12 Oak Street; 7 Elm Road | STREET",
        "street | 12; 14 | HOUSE_NUMBER",
        "street | Oak; Elm | STREET",
        "street | ann@x.org; joe@x.org | EMAIL",
        "street | 1980-02-29; 1999-12-01 | DATE",
        "city | Emily; James | PLACE",
        "notes | ann@x.org; joe@x.org | EMAIL",
        "notes | 1980-02-29; 1999-12-01 | DATE",
        "notes | Emily; James | TEXT",
        "member | A1; B2 | IDENTIFIER",
        "member | ann@x.org; joe@x.org | EMAIL",
        "member | Emily Stone; James Reid | FULL_NAME",
        "state | New South Wales; Texas | CATEGORY",
        "state | ann@x.org; joe@x.org | EMAIL",
        "state | in the old part of town; behind the second bridge | TEXT"
      })
  void believesATitleUnlessContentContradicts(String title, String values, FieldKind kind) {
    assertThat(kind(title, values)).isEqualTo(kind);
  }

  @Test
  void fewWordsThatRecurAreCategories() {
    assertThat(kindOfMany(120, 2)).isEqualTo(FieldKind.CATEGORY);
    assertThat(kindOfMany(100, 2)).isEqualTo(FieldKind.CATEGORY);
    assertThat(kindOfMany(99, 2)).isEqualTo(FieldKind.FAMILY_NAME);
    assertThat(kindOfMany(100, 6)).isEqualTo(FieldKind.FAMILY_NAME);
  }

  @Test
  void fewSignsThatRecurAreCategoriesToo() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      values.add(i % 2 == 0 ? "A+" : "B+");
    }
    ColumnSample sample = new ColumnSample("c1", values, values.size());

    assertThat(ColumnTyping.kindOf(sample, ColumnProfile.of(sample))).isEqualTo(FieldKind.CATEGORY);
  }

  /** Eight of ten is not yet nearly all, and a half is not most. */
  @Test
  void sharesThatLieOnTheLineAreNotEnough() {
    String four = "ann@x.org; joe@x.org; kim@x.org; lee@x.org; ";

    assertThat(kind("c1", four + "a, b & c")).isEqualTo(FieldKind.TEXT);
    assertThat(kind("email", "ann@x.org; a, b & c")).isEqualTo(FieldKind.TEXT);
    assertThat(kind("c1", "12.50; a, b & c")).isEqualTo(FieldKind.TEXT);
    assertThat(kind("c1", "1980-02-29; 1980-03-01; 1980-03-02; 1980-03-03; a, b & c"))
        .isEqualTo(FieldKind.TEXT);
    assertThat(kind("c1", "A1; B2; C3; D4; a, b & c")).isEqualTo(FieldKind.TEXT);
    assertThat(kind("c1", "12 Oak; a, b & c")).isEqualTo(FieldKind.TEXT);
  }

  private static FieldKind kindOfMany(int count, int distinct) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add("Xqzw" + (char) ('a' + i % distinct));
    }
    ColumnSample sample = new ColumnSample("c1", values, values.size());
    return ColumnTyping.kindOf(sample, ColumnProfile.of(sample));
  }

  private static FieldKind kind(String title, String values) {
    List<String> cells = List.of(values.split("; ", -1));
    ColumnSample sample = new ColumnSample(title, cells, cells.size());
    return ColumnTyping.kindOf(sample, ColumnProfile.of(sample));
  }
}
