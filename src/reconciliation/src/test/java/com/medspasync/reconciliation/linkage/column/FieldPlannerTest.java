package com.medspasync.reconciliation.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldPlannerTest {

  private static final ColumnSample EMAILS =
      column("c1", "ann@example.com", "joe.lee@example.org", "kim@example.net");
  private static final ColumnSample BIRTHS = column("c2", "1980-02-29", "1999-12-01", "2001-01-31");
  private static final ColumnSample PHONES =
      column("c3", "(415) 555-0134", "(415) 555-0199", "(212) 555-0101");
  private static final ColumnSample NAMES = column("c4", "Emily Stone", "James Reid", "Ann Lee");

  @Test
  void knowsColumnsByContentWhenTitlesSayNothing() {
    List<Field> fields = FieldPlanner.plan(List.of(EMAILS, BIRTHS, PHONES, NAMES), Set.of());

    assertThat(fields)
        .extracting(Field::kind)
        .containsExactly(
            FieldKind.EMAIL,
            FieldKind.DATE,
            FieldKind.PHONE,
            FieldKind.GIVEN_NAME,
            FieldKind.FAMILY_NAME);
  }

  @Test
  void doesNotBelieveATitleThatContentContradicts() {
    List<Field> fields =
        FieldPlanner.plan(List.of(column("email", "Emily", "James", "Anna")), Set.of());

    assertThat(fields).extracting(Field::kind).containsExactly(FieldKind.GIVEN_NAME);
  }

  @Test
  void pairsColumnsOfOtherTitlesOrderAndNotation() {
    List<ColumnSample> left =
        List.of(
            column("first_name", "Emily", "James", "Ann"),
            column("last_name", "Stone", "Reid", "Lee"),
            column("dob", "1980-02-29", "1999-12-01", "2001-01-31"),
            column("mobile", "4155550134", "4155550199", "2125550101"));
    List<ColumnSample> right =
        List.of(
            PHONES,
            column("Client", "Stone, Emily", "Reid, James", "Lee, Ann"),
            column("Birthday", "02/29/1980", "12/01/1999", "01/31/2001"));

    List<Field> fields = FieldPlanner.plan(left, Set.of(), right, Set.of());

    assertThat(fields)
        .extracting(f -> f.left().column() + " " + f.right().column() + " " + f.right().part())
        .containsExactly("0 1 GIVEN", "1 1 FAMILY", "2 2 WHOLE", "3 0 WHOLE");
    assertThat(fields.get(2).right().dateOrder()).isEqualTo(DateOrder.MONTH_FIRST);
  }

  @Test
  void takesAnAddressApartWhereTheOtherListKeepsTheNumberApart() {
    List<ColumnSample> left = List.of(column("address", "12 Oak Street", "7 Elm Road", "9 Ash Ln"));
    List<ColumnSample> right =
        List.of(
            column("street_number", "12", "7", "9"),
            column("street", "Oak St", "Elm Rd", "Ash Lane"));

    List<Field> fields = FieldPlanner.plan(left, Set.of(), right, Set.of());

    assertThat(fields)
        .extracting(f -> f.left().part())
        .containsExactlyInAnyOrder(Part.LEADING_NUMBER, Part.AFTER_NUMBER);
  }

  @Test
  void leavesOutWhatIsConstantEmptyOrOnlyCountsRows() {
    ColumnSample constant = column("country", "US", "US", "US");
    ColumnSample empty = new ColumnSample("notes", List.of(), 3);
    ColumnSample counter = column("row", "1", "2", "3");

    List<Field> fields = FieldPlanner.plan(List.of(constant, empty, counter, EMAILS), Set.of());

    assertThat(fields).extracting(Field::kind).containsExactly(FieldKind.EMAIL);
  }

  @Test
  void findsNothingInCommonBetweenUnlikeLists() {
    assertThat(FieldPlanner.plan(List.of(EMAILS), Set.of(), List.of(BIRTHS), Set.of())).isEmpty();
  }

  private static ColumnSample column(String title, String... values) {
    return new ColumnSample(title, Arrays.asList(values), values.length);
  }
}
