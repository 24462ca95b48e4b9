package com.medspasync.reconciliation.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairComparatorTest {

  private static final List<FieldKind> PEOPLE =
      List.of(FieldKind.PHONE, FieldKind.GIVEN_NAME, FieldKind.FAMILY_NAME);
  private static final List<FieldKind> ADDRESSES =
      List.of(FieldKind.STREET, FieldKind.POSTCODE, FieldKind.STREET);

  @Test
  void saysHowEachFieldAgrees() {
    PairComparator pairs =
        people(
            List.of("4155550134,Ann,Lee", "4155550134,Jon,"),
            List.of("4155550134,Ann,Ray", ",John,Lee"));

    assertThat(levels(pairs, 0, 0)).containsExactly("same", "same", "different");
    assertThat(levels(pairs, 1, 1)).containsExactly("missing", "slip", "missing");
    assertThat(levels(pairs, 0, 1)).containsExactly("missing", "different", "same");
    assertThat(pairs.fields()).isEqualTo(3);
  }

  @Test
  void findsExchangedNames() {
    PairComparator pairs = people(List.of("1,Ann,Lee"), List.of("1,Lee,Ann", "1,Lee,Anne"));

    assertThat(levels(pairs, 0, 0)).endsWith("same", "same");
    assertThat(names(pairs, 0, 0)).isEqualTo(Patterns.CROSSED);
    assertThat(levels(pairs, 0, 1)).endsWith("slip", "same");
    assertThat(names(pairs, 0, 1)).isEqualTo(Patterns.CROSSED);
  }

  @Test
  void findsExchangedNamesOfWhichOneIsMissing() {
    PairComparator pairs = people(List.of("1,Ann,", "1,,Lee"), List.of("1,,Ann", "1,Lee,Ray"));

    assertThat(levels(pairs, 0, 0)).endsWith("same", "missing");
    assertThat(names(pairs, 0, 0)).isEqualTo(Patterns.CROSSED);
    assertThat(levels(pairs, 1, 1)).endsWith("missing", "same");
    assertThat(names(pairs, 1, 1)).isEqualTo(Patterns.CROSSED);
    assertThat(names(pairs, 1, 0)).as("Lee and Ann").isEqualTo(Patterns.STRAIGHT);
  }

  @Test
  void keepsNamesInOrderWhereOneStandsInItsPlace() {
    PairComparator pairs =
        people(List.of("1,Lee,Lee", "1,Ann,Lee"), List.of("1,Lee,Ann", "1,Lee,Lee"));

    assertThat(names(pairs, 0, 0)).isEqualTo(Patterns.STRAIGHT);
    assertThat(levels(pairs, 0, 0)).endsWith("same", "different");
    assertThat(names(pairs, 1, 1)).isEqualTo(Patterns.STRAIGHT);
    assertThat(levels(pairs, 1, 1)).endsWith("different", "same");
  }

  @Test
  void keepsNamesInOrderWhereNothingIsGainedByExchangingThem() {
    PairComparator pairs = people(List.of("1,Marta,Marte"), List.of("1,Martha,Marta"));

    assertThat(names(pairs, 0, 0)).isEqualTo(Patterns.STRAIGHT);
    assertThat(levels(pairs, 0, 0)).endsWith("slip", "slip");
  }

  @Test
  void saysNothingOfTheOrderOfNamesThatARecordDoesNotHave() {
    PairComparator pairs = people(List.of("1,,", "1,Ann,"), List.of("1,Ann,Lee", "1,,"));

    assertThat(names(pairs, 0, 0)).isZero();
    assertThat(names(pairs, 1, 1)).isZero();
    assertThat(names(pairs, 1, 0)).isEqualTo(Patterns.STRAIGHT);
  }

  @Test
  void findsExchangedLinesOfAnAddress() {
    PairComparator pairs =
        addresses(List.of("Apt 4,78701,12 Oak St"), List.of("12 Oak St,78701,Apt 4"));

    assertThat(levels(pairs, 0, 0)).containsExactly("same", "same", "same");
    assertThat(lines(pairs, 0, 0)).isEqualTo(Patterns.CROSSED);
    assertThat(names(pairs, 0, 0)).isZero();
    assertThat(pairs.mayBeCrossed(0, 0)).isTrue();
  }

  @Test
  void aSingleLineOfAnAddressIsNotExchanged() {
    PairComparator pairs =
        pairs(
            List.of(FieldKind.PLACE, FieldKind.STREET),
            List.of("Reno,12 Oak St"),
            List.of("12 Oak St,Reno"));

    assertThat(lines(pairs, 0, 0)).isZero();
    assertThat(pairs.mayBeCrossed(0, 0)).isFalse();
    assertThat(pairs.straight(0, 0)).isZero();
  }

  @Test
  void aListWithoutGivenNamesHasNoExchangedOnes() {
    PairComparator pairs =
        pairs(
            List.of(FieldKind.FAMILY_NAME, FieldKind.MIDDLE_NAME),
            List.of("Lee,Ann"),
            List.of("Ann,Lee"));

    assertThat(names(pairs, 0, 0)).isZero();
    assertThat(pairs.mayBeCrossed(0, 0)).isFalse();
    assertThat(pairs.straight(0, 0)).isZero();
  }

  @Test
  void seesFromTheCodesWhatIsMissingAndWhatIsTheSame() {
    PairComparator pairs = people(List.of("1,Ann,Lee"), List.of(",Ann,Ray", "55501,,Lee"));

    assertThat(pairs.likeness(0, 0, 0)).isEqualTo(Level.MISSING);
    assertThat(pairs.likeness(0, 0, 1)).isEqualTo(Level.SAME);
    assertThat(pairs.likeness(0, 0, 2)).isEqualTo(Level.DIFFERENT);
    assertThat(pairs.likeness(0, 1, 1)).isEqualTo(Level.MISSING);
    assertThat(pairs.likeness(0, 1, 2)).isEqualTo(Level.SAME);
  }

  @Test
  void comparesOneFieldOfAnyRows() {
    PairComparator pairs =
        people(List.of("1,Ann,Lee", "1,Jon,Ray"), List.of("1,Zoe,Roy", "1,John,Lea"));

    assertThat(pairs.level(1, 1, 1)).isEqualTo(Level.SLIP);
    assertThat(pairs.level(0, 0, 1)).isEqualTo(Level.DIFFERENT);
  }

  @Test
  void suspectsExchangeWhereAValueStandsInTheOtherField() {
    PairComparator pairs =
        people(List.of("1,Ann,Lee", "1,,"), List.of("1,Lee,Ray", "1,Ray,Ann", "1,Ann,Lee", "1,,"));

    assertThat(pairs.mayBeCrossed(0, 0)).isTrue();
    assertThat(pairs.mayBeCrossed(0, 1)).isTrue();
    assertThat(pairs.mayBeCrossed(0, 2)).isFalse();
    assertThat(pairs.mayBeCrossed(1, 3)).as("nothing stands nowhere").isFalse();
  }

  @Test
  void namesAndLinesThatBothRecordsHaveStandInOrderUntilProvenOtherwise() {
    PairComparator people = people(List.of("1,Ann,Lee", "1,,"), List.of("1,,Ray", "1,,"));
    PairComparator addresses = addresses(List.of("Oak,1,", ",1,"), List.of(",1,Elm", ",1,"));

    assertThat(people.straight(0, 0))
        .isEqualTo(Patterns.with(Patterns.namesSlot(3), Patterns.STRAIGHT));
    assertThat(people.straight(0, 1)).isZero();
    assertThat(people.straight(1, 0)).isZero();
    assertThat(addresses.straight(0, 0))
        .isEqualTo(Patterns.with(Patterns.linesSlot(3), Patterns.STRAIGHT));
    assertThat(addresses.straight(1, 0)).isZero();
    assertThat(addresses.straight(0, 1)).isZero();
  }

  @Test
  void aPatternHasASlotForEachFieldAndTwoMore() {
    assertThat(Patterns.slots(3)).isEqualTo(5);
    assertThat(Patterns.namesSlot(3)).isEqualTo(3);
    assertThat(Patterns.linesSlot(3)).isEqualTo(4);
    long pattern = Patterns.with(0, 5) | Patterns.with(2, 3) | Patterns.with(19, 2);
    assertThat(Patterns.level(pattern, 0)).isEqualTo(5);
    assertThat(Patterns.level(pattern, 1)).isZero();
    assertThat(Patterns.level(pattern, 2)).isEqualTo(3);
    assertThat(Patterns.level(pattern, 19)).isEqualTo(2);
  }

  private static PairComparator people(List<String> left, List<String> right) {
    return pairs(PEOPLE, left, right);
  }

  private static PairComparator addresses(List<String> left, List<String> right) {
    return pairs(ADDRESSES, left, right);
  }

  private static PairComparator pairs(
      List<FieldKind> kinds, List<String> left, List<String> right) {
    return new PairComparator(new Comparators(SmallLists.two(kinds, left, right)));
  }

  private static List<String> levels(PairComparator pairs, int left, int right) {
    long pattern = pairs.pattern(left, right);
    return IntStream.range(0, pairs.fields())
        .mapToObj(field -> Level.name(Patterns.level(pattern, field)))
        .toList();
  }

  private static int names(PairComparator pairs, int left, int right) {
    return Patterns.level(pairs.pattern(left, right), Patterns.namesSlot(pairs.fields()));
  }

  private static int lines(PairComparator pairs, int left, int right) {
    return Patterns.level(pairs.pattern(left, right), Patterns.linesSlot(pairs.fields()));
  }
}
