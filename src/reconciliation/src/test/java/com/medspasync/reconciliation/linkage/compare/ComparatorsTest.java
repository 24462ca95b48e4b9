package com.medspasync.reconciliation.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike two values of each kind are; the levels are what a person would say of the pair. */
class ComparatorsTest {

  @ParameterizedTest
  @CsvSource({
    "19800229, 19800228, slip",
    "19800229, 19800292, slip",
    "19800412, 1980412, slip",
    "19800412, 9800412, slip",
    "19800412, 19801204, variant",
    "19800412, 19800427, variant",
    "19800112, 19801212, variant",
    "19800412, 19910412, variant",
    "19800412, 19800525, different",
    "19800412, 19911230, different",
    "19800412, 19911204, different",
    "19800412, 19930427, different",
    "19800412, 19931112, different",
    "19800412, 198004, different",
    "198004, 19804, different",
    "19800412, 1991041, different",
    "12345678, 87654321, different"
  })
  void comparesDates(String one, String other, String level) {
    assertLevel(FieldKind.DATE, one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "4155550134, 4155550135, slip",
    "4155550134, 4155550143, slip",
    "4155550134, 1455550134, slip",
    "4155550134, 415555013, slip",
    "4155550134, 155550134, slip",
    "555013, 5550134, slip",
    "4155550134, 2125550134, variant",
    "5550134, 4155550134, variant",
    "4155550134, 4155550125, different",
    "4155550134, 4155550173, different",
    "4155550134, 4155550142, different",
    "4155550134, 4155500534, different",
    "4155550134, 4155530154, different",
    "55501, 555013, different",
    "550134, 4155550134, different",
    "5550134, 41555013, different",
    "4155550134, 2125550199, different"
  })
  void comparesPhones(String one, String other, String level) {
    assertLevel(FieldKind.PHONE, one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "a, ann, variant",
    "a, ben, different",
    "jon, john, slip",
    "smith, smyth, slip",
    "fernandez, hernandes, slip",
    "isabella, isabellina, slip",
    "bill, william, variant",
    "peggy, margaret, variant",
    "smith, smithjones, variant",
    "jones, smithjones, variant",
    "lee, leesmith, variant",
    "meyer, maier, variant",
    "marta, martin, like",
    "lee, smithlee, different",
    "lou, lea, different",
    "lee, li, different",
    "martinez, bartinek, different",
    "ann, zoe, different",
    "ng, ngo, like"
  })
  void comparesNames(String one, String other, String level) {
    assertLevel(FieldKind.GIVEN_NAME, one, other, level);
    assertLevel(FieldKind.FAMILY_NAME, one, other, level);
    assertLevel(FieldKind.MIDDLE_NAME, one, other, level);
    assertLevel(FieldKind.FULL_NAME, one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "annlee@x.org, anlee@x.org, slip",
    "annlee@x.org, anlle@x.org, slip",
    "ann@x.org, ann@x.orgco, slip",
    "ann.lee@x.org, ann.lee@x.com, variant",
    "ann@x.org, ann@yahoo.com, variant",
    "al@x.org, al@yahoo.com, like",
    "margaret.smith@x.org, margaret.smyth@yahoo.com, like",
    "alee@x.org, blee@x.org, different",
    "ann@x.org, zoe@x.org, different",
    "annlee@gmail.com, annray@gmail.com, different"
  })
  void comparesEmails(String one, String other, String level) {
    assertLevel(FieldKind.EMAIL, one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "78701, 78702, slip",
    "78701, 78710, slip",
    "78701, 7870, slip",
    "78701, 78732, like",
    "787, 78701, like",
    "78701, 787015555, like",
    "78, 78701, different",
    "78701, 77732, different",
    "78701, 68712, different",
    "78701, 90210, different"
  })
  void comparesPostcodes(String one, String other, String level) {
    assertLevel(FieldKind.POSTCODE, one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 13, slip",
    "12, 21, slip",
    "7, 8, different",
    "7, 17, different",
    "1234567, 1234598, variant",
    "1234567, 123456789, variant",
    "123456, 123498, different",
    "1234567, 1234567890, different",
    "1234567, 1239876, different"
  })
  void comparesIdentifiersAndHouseNumbers(String one, String other, String level) {
    assertLevel(FieldKind.IDENTIFIER, one, other, level);
    assertLevel(FieldKind.HOUSE_NUMBER, one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "san francisco, san fransisco, slip",
    "springfield, sprinfeild, slip",
    "elm, elms, slip",
    "ab, ac, slip",
    "12 n main st, 12 main st, slip",
    "n main st, main st, variant",
    "main st w austin, austin w main st, variant",
    "austin tx, tx austin, variant",
    "austin tx, austin north, like",
    "a1 b1 c1 d1 e1, a1 b1 c1 y2 z2, like",
    "north north, north xxxxxx, like",
    "marta, martin, like",
    "reno, ely, different",
    "a, b, different",
    "north hills, south beach, different",
    "a1 b1 c1 d1, a1 w2 y2 z2, different"
  })
  void comparesPlacesAndAddresses(String one, String other, String level) {
    assertLevel(FieldKind.PLACE, one, other, level);
    assertLevel(FieldKind.CATEGORY, one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100.5, slip",
    "99, 100, slip",
    "98.9, 100, variant",
    "95, 100, variant",
    "94.9, 100, like",
    "80, 100, like",
    "79.9, 100, different",
    "-100, 100, different",
    "-99, -100, slip",
    "0, 5, different",
    "-, 5, different"
  })
  void comparesQuantities(String one, String other, String level) {
    assertLevel(FieldKind.QUANTITY, one, other, level);
  }

  /** Words that both texts hold tell ln 2, a word of one of them tells ln 3. */
  @ParameterizedTest
  @CsvSource({
    "a b c d e f g h i j k y, a b c d e f g h i j k z, slip",
    "a b c d e f g h i j y, a b c d e f g h i j z, variant",
    "a b c d y, a b c d z, variant",
    "a b c y, a b c z, like",
    "a b y, a b z, like",
    "a y, a z, different",
    "a b, c d, different"
  })
  void comparesTexts(String one, String other, String level) {
    assertLevel(FieldKind.TEXT, one, other, level);
  }

  @Test
  void streetsAreComparedInTheirShortForm() {
    assertLevel(FieldKind.STREET, "12 Oak Street", "12 Oak Streets", "variant");
    assertLevel(FieldKind.STREET, "12 Oak Avenue", "12 Oka Ave", "slip");
  }

  @Test
  void namesEachLevel() {
    List<String> names = new ArrayList<>();
    for (int level = 0; level < Level.COUNT; level++) {
      names.add(Level.name(level));
    }

    assertThat(names).containsExactly("missing", "same", "slip", "variant", "like", "different");
  }

  @Test
  void onlyDigitsAndQuantitiesAreCheapToCompare() {
    List<FieldKind> kinds = List.of(FieldKind.values());
    String cells = "x,".repeat(kinds.size() - 1) + "x";
    PairComparator comparator =
        new PairComparator(new Comparators(SmallLists.one(kinds, List.of(cells, cells))));

    for (int field = 0; field < kinds.size(); field++) {
      assertThat(comparator.isCheap(field))
          .as(kinds.get(field).name())
          .isEqualTo(
              kinds.get(field) == FieldKind.DATE
                  || kinds.get(field) == FieldKind.PHONE
                  || kinds.get(field) == FieldKind.QUANTITY);
    }
  }

  @Test
  void asksOnceForValuesThatMeetAgain() {
    List<Integer> asked = new ArrayList<>();
    RememberingComparator comparator =
        new RememberingComparator((a, b) -> {
          asked.add(a * 1000 + b);
          return Level.SLIP;
        });

    assertThat(comparator.level(3, 7)).isEqualTo(Level.SLIP);
    assertThat(comparator.level(7, 3)).isEqualTo(Level.SLIP);
    assertThat(comparator.level(3, 8)).isEqualTo(Level.SLIP);
    assertThat(asked).containsExactly(3007, 3008);
  }

  @Test
  void remembersNoAnswerForAnotherPair() {
    RememberingComparator comparator =
        new RememberingComparator((a, b) -> (a * 7 + b * 7) % 4 + Level.SLIP);

    for (int round = 0; round < 2; round++) {
      for (int a = 1; a < 300; a++) {
        for (int b = a + 1; b < 300; b++) {
          assertThat(comparator.level(a, b)).isEqualTo((a * 7 + b * 7) % 4 + Level.SLIP);
        }
      }
    }
  }

  private static void assertLevel(FieldKind kind, String one, String other, String level) {
    CodedLists lists = SmallLists.one(List.of(kind), List.of(one, other));
    PairComparator comparator = new PairComparator(new Comparators(lists));

    assertThat(Level.name(comparator.level(0, 1, 0))).isEqualTo(level);
    assertThat(Level.name(comparator.level(1, 0, 0))).as("exchanged").isEqualTo(level);
  }
}
