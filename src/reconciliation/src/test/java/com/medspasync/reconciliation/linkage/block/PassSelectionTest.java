package com.medspasync.reconciliation.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassSelectionTest {

  private static final List<FieldKind> KINDS =
      List.of(FieldKind.EMAIL, FieldKind.DATE, FieldKind.CATEGORY, FieldKind.PLACE);

  @Test
  void searchesByEachValueThatTellsRecordsApart() {
    assertThat(names(people(1500))).contains("email 0", "date 1");
  }

  /** Half of all pairs agree in it, which are more than anybody wants to compare. */
  @Test
  void doesNotSearchByAValueThatHalfOfAllHave() {
    assertThat(names(people(1500))).noneMatch(name -> name.equals("category 2"));
  }

  @Test
  void searchesByEverythingWhereListsAreShort() {
    assertThat(names(people(40))).contains("email 0", "date 1", "category 2");
  }

  @Test
  void combinesWhatIsTooCommonAlone() {
    List<FieldKind> kinds = List.of(FieldKind.PLACE, FieldKind.POSTCODE, FieldKind.HOUSE_NUMBER);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      rows.add("Town" + (char) ('a' + i % 10) + "," + (100 + i / 10 % 10) + "," + (i / 100 + 1));
    }
    CodedLists lists = SmallLists.two(kinds, rows, rows);

    assertThat(names(lists)).contains("place 0 + postcode 1").doesNotContain("place 0");
  }

  @Test
  void doesNotSearchByAColumnThatHardlyAnybodyFills() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      rows.add("p" + i + "@x.org," + (i == 0 ? "1980-01-01" : "") + ",f,Reno");
    }

    assertThat(names(SmallLists.two(KINDS, rows, rows)))
        .contains("email 0")
        .noneMatch(name -> name.contains("date 1"));
  }

  /** A postcode and its town depend on one another: together they find as much as one alone. */
  @Test
  void refusesACombinationThatFindsMoreThanItsPartsPromise() {
    List<FieldKind> kinds = List.of(FieldKind.EMAIL, FieldKind.PLACE, FieldKind.POSTCODE);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      int town = i % 15;
      rows.add("p" + i + "@x.org,Town" + (char) ('a' + town) + "," + (89500 + town));
    }

    assertThat(names(SmallLists.two(kinds, rows, rows))).containsExactly("email 0");
  }

  private static CodedLists people(int count) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String born = (1950 + i % 50) + "-0" + (1 + i / 50 % 9) + "-1" + i % 10;
      rows.add(
          "p"
              + i
              + "@x.org,"
              + born
              + ","
              + (i % 2 == 0 ? "f" : "m")
              + ",T"
              + (char) ('a' + i % 2));
    }
    return SmallLists.two(KINDS, rows, rows);
  }

  private static List<String> names(CodedLists lists) {
    return PassSelection.of(new Comparators(lists), SmallLists.frequencies(lists)).stream()
        .map(Pass::name)
        .toList();
  }
}
