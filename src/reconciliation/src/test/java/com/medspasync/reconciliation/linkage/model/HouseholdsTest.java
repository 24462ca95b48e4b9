package com.medspasync.reconciliation.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.compare.Patterns;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Thirty couples, all of whom are in both lists. Husband and wife have family name, phone and place
 * in common; the birth dates of ten husbands are missing on the right.
 */
class HouseholdsTest {

  private static final List<FieldKind> KINDS =
      List.of(
          FieldKind.GIVEN_NAME,
          FieldKind.FAMILY_NAME,
          FieldKind.DATE,
          FieldKind.PHONE,
          FieldKind.PLACE,
          FieldKind.POSTCODE);
  private static final String[] WIVES = {"Ann", "Bea", "Cleo", "Dora", "Edith", "Fay"};
  private static final String[] HUSBANDS = {"Karl", "Otto", "Paul", "Hugo", "Viktor"};
  private static final int COUPLES = 30;

  private final CodedLists lists = SmallLists.two(KINDS, couples(false), couples(true));
  private final PairComparator comparator = new PairComparator(new Comparators(lists));

  @Test
  void everybodyIsLinkedWithHerself() throws IOException {
    LinkageModel model = model();

    for (int person = 0; person < 2 * COUPLES; person++) {
      assertThat(logOdds(model, person, person)).as("person %d", person).isGreaterThan(2);
    }
  }

  @Test
  void husbandAndWifeAreTwo() throws IOException {
    LinkageModel model = model();

    for (int couple = 0; couple < COUPLES; couple++) {
      assertThat(logOdds(model, 2 * couple, 2 * couple + 1)).isLessThan(-2);
      assertThat(logOdds(model, 2 * couple + 1, 2 * couple)).isLessThan(-2);
    }
  }

  /** Whoever agrees in what households share may be a relative, and is told so. */
  @Test
  void theReasonsSayThatARelativeWouldAgreeAsWell() throws IOException {
    LinkageModel model = model();
    long spouses = comparator.pattern(0, 1);
    LinkageModel.Reason others = model.reasons(0, 1, spouses).getLast();

    assertThat(others.what()).isEqualTo("may be others alike");
    assertThat(others.logOdds()).isLessThan(-5);
    assertThat(model.reasons(0, 0, comparator.pattern(0, 0)).getLast().logOdds())
        .as("not even a relative has her name and birth date")
        .isGreaterThan(others.logOdds() - 3);
  }

  private double logOdds(LinkageModel model, int left, int right) {
    return model.logOdds(left, right, comparator.pattern(left, right));
  }

  private LinkageModel model() throws IOException {
    PatternCounts counts = new PatternCounts();
    for (int left = 0; left < 2 * COUPLES; left++) {
      for (int right = 0; right < 2 * COUPLES; right++) {
        long pattern = comparator.pattern(left, right);
        for (int field = 0; field < 4; field++) {
          if (Patterns.level(pattern, field) == Level.SAME) {
            counts.add(pattern, 1);
            break;
          }
        }
      }
    }
    try (Workers workers = new Workers(1)) {
      ChanceAgreement chance =
          ChanceAgreement.of(new Comparators(lists), SmallLists.frequencies(lists), workers);
      return Expectation.learn(lists, SmallLists.frequencies(lists), chance, counts, 1);
    }
  }

  private static List<String> couples(boolean right) {
    List<String> rows = new ArrayList<>();
    for (int couple = 0; couple < COUPLES; couple++) {
      String shared =
          ",775" + (2_000_000 + couple * 7_654_321L % 7_999_999) + "," + place(couple % 3);
      String family = "Family" + (char) ('a' + couple / 5) + (char) ('a' + couple % 13) + "son";
      rows.add(WIVES[couple % 6] + "," + family + "," + born(couple) + shared);
      boolean unknown = right && couple % 3 == 0;
      rows.add(
          HUSBANDS[couple % 5] + "," + family + "," + (unknown ? "" : born(couple + 50)) + shared);
    }
    return rows;
  }

  private static String place(int number) {
    return new String[] {"Reno,89501", "Austin,78732", "Waltham,02451"}[number];
  }

  private static String born(int person) {
    return (1940 + person * 13 % 60) + "-" + (10 + person % 3) + "-" + (10 + person * 7 % 18);
  }
}
