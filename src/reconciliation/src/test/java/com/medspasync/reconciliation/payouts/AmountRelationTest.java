package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountRelationTest {

  @Test
  void seesTheSameAmount() {
    assertThat(AmountRelation.of(19_900, 19_900)).isEqualTo(Relation.EQUAL);
  }

  @Test
  void seesATipOfAWholePercentage() {
    assertThat(AmountRelation.of(29_500, 25_000)).isEqualTo(Relation.TIP);
  }

  @Test
  void seesATipRoundedToDollars() {
    assertThat(AmountRelation.of(28_900, 24_500)).isEqualTo(Relation.TIP);
  }

  @Test
  void seesExchangedDigits() {
    assertThat(AmountRelation.of(52_000, 25_000)).isEqualTo(Relation.KEYED);
  }

  @Test
  void seesADigitLeftOut() {
    assertThat(AmountRelation.of(4_520, 45_200)).isEqualTo(Relation.KEYED);
  }

  @Test
  void callsAnythingElseAnotherAmount() {
    assertThat(AmountRelation.of(71_300, 24_500)).isEqualTo(Relation.OTHER);
    assertThat(AmountRelation.of(10_000, 24_500)).isEqualTo(Relation.OTHER);
  }
}
