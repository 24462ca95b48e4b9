package com.medspasync.reconciliation.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  private static final List<FieldKind> KINDS =
      List.of(FieldKind.PLACE, FieldKind.GIVEN_NAME, FieldKind.POSTCODE);
  private static final int[] PLACES = {0, 2};

  @Test
  void findsTheFieldsThatNeighboursShare() {
    CodedLists lists = SmallLists.one(KINDS, List.of("Reno,Ann,89501"));

    assertThat(Neighbours.fields(lists)).containsExactly(0, 2);
  }

  @Test
  void countsPairsOfTwoListsThatNameTheSamePlace() {
    CodedLists lists =
        SmallLists.two(
            KINDS,
            List.of("Reno,A,89501", "Reno,B,89501", "Elko,C,89801", "Ely,D,", "Reno,E,89501"),
            List.of("Reno,F,89501", "Elko,G,89801", "Reno,H,89801", "Austin,I,78701", ",J,89501"));

    assertThat(Neighbours.share(lists, PLACES)).isCloseTo((3 + 1) / 16.0, within(1e-12));
  }

  @Test
  void countsPairsOfOneListOnce() {
    CodedLists lists =
        SmallLists.one(
            KINDS,
            List.of(
                "Reno,A,89501", "Reno,B,89501", "Elko,C,89801", "Reno,D,89501", "Reno,E,89801"));

    assertThat(Neighbours.share(lists, PLACES)).isCloseTo(3 / 10.0, within(1e-12));
  }

  @Test
  void nobodyIsANeighbourWhereNoPlaceIsKnown() {
    CodedLists lists = SmallLists.one(KINDS, List.of(",A,", ",B,"));

    assertThat(Neighbours.share(lists, PLACES)).isZero();
  }
}
