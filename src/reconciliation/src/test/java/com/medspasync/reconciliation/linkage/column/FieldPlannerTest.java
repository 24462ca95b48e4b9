package com.medspasync.reconciliation.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  @Test
  void namesThePartsOfAColumn() {
    ColumnSample client = column("Client", "Stone, Emily", "Reid, James", "Lee, Ann");

    assertThat(FieldPlanner.plan(List.of(client, EMAILS), Set.of()))
        .extracting(Field::title)
        .containsExactly("Client (given)", "Client (family)", "c1");
  }

  @Test
  void leavesOutTheIdAndColumnsThatAreHardlyEverFilled() {
    ColumnSample rare = new ColumnSample("fax", List.of("(415) 555-0134"), 1000);
    ColumnSample seldom = new ColumnSample("cell", List.of("(415) 555-0134"), 200);

    assertThat(FieldPlanner.plan(List.of(EMAILS, rare, BIRTHS, seldom), Set.of(0)))
        .extracting(Field::kind)
        .containsExactly(FieldKind.DATE, FieldKind.PHONE);
  }

  @Test
  void keepsAColumnOfOneRecordAndACounterThatHoldsMoreThanDigits() {
    ColumnSample one = column("city", "Reno");
    ColumnSample lines = column("line", "A-1", "A-2", "A-3");

    assertThat(FieldPlanner.plan(List.of(one, lines), Set.of())).hasSize(2);
  }

  @Test
  void comparesEighteenFieldsAtMost() {
    List<ColumnSample> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.add(column("word" + (char) ('a' + i), "Xqzw" + i + " y", "Yqzw" + i + " z"));
    }

    assertThat(FieldPlanner.plan(many, Set.of())).hasSize(18);
    assertThat(FieldPlanner.plan(many.subList(0, 18), Set.of())).hasSize(18);
    assertThat(FieldPlanner.plan(many, Set.of(), many, Set.of())).hasSize(18);
  }

  @Test
  void columnsOfTheSameTitleBelongTogether() {
    List<ColumnSample> left =
        List.of(
            column("home_phone", "4155550134", "4155550199"),
            column("work_phone", "2125550134", "2125550199"));
    List<ColumnSample> right =
        List.of(
            column("Work Phone", "2145550134", "2145550199"),
            column("Home Phone", "4175550134", "4175550199"));

    assertThat(pairs(left, right)).containsExactly("0 1", "1 0");
  }

  @Test
  void columnsWithSharedValuesBelongTogether() {
    List<ColumnSample> left =
        List.of(column("c1", "4155550134", "4155550199"), column("c2", "2125550134", "2125550199"));
    List<ColumnSample> right =
        List.of(column("d1", "2125550134", "2125550188"), column("d2", "4155550134", "4155550188"));

    assertThat(pairs(left, right)).containsExactly("0 1", "1 0");
  }

  @Test
  void columnsWithSharedWordsInTheirTitlesBelongTogether() {
    List<ColumnSample> left =
        List.of(
            column("phone home", "4155550134", "4155550199"),
            column("phone work", "2125550134", "2125550199"));
    List<ColumnSample> right =
        List.of(
            column("work phone no", "2145550134", "2145550199"),
            column("home phone no", "4175550134", "4175550199"));

    assertThat(pairs(left, right)).containsExactly("0 1", "1 0");
  }

  @Test
  void columnsOfTheSameKindBelongTogetherInTheirOrder() {
    List<ColumnSample> left =
        List.of(column("c1", "4155550134", "4155550199"), column("c2", "2125550134", "2125550199"));
    List<ColumnSample> right =
        List.of(column("d1", "2145550134", "2145550188"), column("d2", "4175550134", "4175550188"));

    assertThat(pairs(left, right)).containsExactly("0 0", "1 1");
  }

  @Test
  void wordsOfUnlikeKindsAreComparedAsText() {
    List<ColumnSample> left = List.of(column("town", "Round Rock", "Cedar Falls"));

    assertThat(onlyKind(left, List.of(column("town notes", "Round Rock", "Cedar Falls"))))
        .isEqualTo(FieldKind.PLACE);
    assertThat(
            onlyKind(List.of(column("note", "Xqzw", "Yqzw")), List.of(column("c", "Xqzw", "Yqzw"))))
        .isEqualTo(FieldKind.TEXT);
  }

  @Test
  void numbersOfUnlikeKindsAreComparedAsIdentifiers() {
    List<ColumnSample> codes = List.of(column("c1", "AB-12", "CD-34"));

    assertThat(onlyKind(List.of(column("zip", "AB-12", "CD-34")), codes))
        .isEqualTo(FieldKind.IDENTIFIER);
    assertThat(
            onlyKind(
                List.of(column("phone", "5550134", "5550101")),
                List.of(column("c", "5550134", "5550101"))))
        .isEqualTo(FieldKind.IDENTIFIER);
    assertThat(
            onlyKind(
                List.of(column("price", "5550134", "5550101")),
                List.of(column("c", "5550134", "5550101"))))
        .isEqualTo(FieldKind.IDENTIFIER);
  }

  @Test
  void wordsAndNumbersDoNotBelongTogetherWhateverTheirTitles() {
    assertThat(
            onlyKind(
                List.of(column("x", "12 Oak Street", "7 Elm Road")),
                List.of(column("x", "78701", "90210"))))
        .isNull();
    assertThat(
            onlyKind(
                List.of(column("x", "ann@x.org", "joe@x.org")),
                List.of(column("x", "Xqzw", "Yqzw"))))
        .isNull();
  }

  @Test
  void takesThePostcodeOutOfAnAddressThatIsLongEnoughToHaveOne() {
    List<ColumnSample> left =
        List.of(column("address", "12 Oak Street Austin TX 78701", "7 Elm Road Reno NV 89501"));
    List<ColumnSample> shorter = List.of(column("address", "12 Oak St", "7 Elm Rd"));
    List<ColumnSample> right =
        List.of(column("street", "12 Oak St", "7 Elm Rd"), column("zip", "78701", "89501"));

    assertThat(FieldPlanner.plan(left, Set.of(), right, Set.of()))
        .extracting(field -> field.left().part() + " " + field.title())
        .containsExactly("POSTCODE address (postcode)", "WHOLE address");
    assertThat(FieldPlanner.plan(shorter, Set.of(), right, Set.of()))
        .extracting(field -> field.left().part())
        .containsExactly(Part.WHOLE);
  }

  @Test
  void leavesAnAddressWholeWhereBothListsKeepTheNumberApart() {
    List<ColumnSample> both =
        List.of(
            column("street_number", "12", "7", "9"),
            column("address", "12 Oak St", "7 Elm Rd", "9 Ash Ln"));

    assertThat(FieldPlanner.plan(both, Set.of(), both, Set.of()))
        .extracting(field -> field.left().part())
        .containsExactly(Part.WHOLE, Part.WHOLE);
  }

  @Test
  void namesThePartsOfAnAddress() {
    List<ColumnSample> left = List.of(column("address", "12 Oak Street", "7 Elm Road", "9 Ash Ln"));
    List<ColumnSample> right =
        List.of(column("house no", "12", "7", "9"), column("street", "Oak St", "Elm Rd", "Ash Ln"));

    assertThat(FieldPlanner.plan(left, Set.of(), right, Set.of()))
        .extracting(Field::title)
        .containsExactly("address (number)", "address (street)");
  }

  @Test
  void kindsSayWhoElseMayHaveTheSame() {
    assertThat(FieldKind.GIVEN_NAME.sharing()).isEqualTo(FieldKind.Sharing.NOBODY);
    assertThat(FieldKind.PHONE.sharing()).isEqualTo(FieldKind.Sharing.HOUSEHOLD);
    assertThat(FieldKind.PLACE.sharing()).isEqualTo(FieldKind.Sharing.NEIGHBOURHOOD);
  }

  private static List<String> pairs(List<ColumnSample> left, List<ColumnSample> right) {
    return FieldPlanner.plan(left, Set.of(), right, Set.of()).stream()
        .map(field -> field.left().column() + " " + field.right().column())
        .toList();
  }

  private static @Nullable FieldKind onlyKind(List<ColumnSample> left, List<ColumnSample> right) {
    List<Field> fields = FieldPlanner.plan(left, Set.of(), right, Set.of());
    return fields.isEmpty() ? null : fields.getFirst().kind();
  }

  private static ColumnSample column(String title, String... values) {
    return new ColumnSample(title, Arrays.asList(values), values.length);
  }
}
