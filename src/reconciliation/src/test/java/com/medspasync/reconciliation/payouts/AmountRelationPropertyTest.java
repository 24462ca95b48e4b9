package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AmountRelationPropertyTest {

  @Property(tries = 2000)
  void aWrongAmountIsKeyedExactlyWhenOneSlipOfTheKeysExplainsIt(
      @ForAll @LongRange(min = 100, max = 99_999) long rungUp,
      @ForAll @IntRange(max = 6) int place,
      @ForAll @IntRange(max = 9) int digit,
      @ForAll @IntRange(max = 4) int slip) {
    String text = Long.toString(rungUp);
    int at = Math.min(place, text.length() - 1);
    String keyed =
        switch (slip) {
          case 0 -> text.substring(0, at) + digit + text.substring(at + 1);
          case 1 -> text.substring(0, at) + digit + text.substring(at);
          case 2 -> text.substring(0, at) + text.substring(at + 1);
          case 3 -> exchanged(text, at);
          default -> exchanged(exchanged(text, 0), text.length() - 1);
        };
    if (keyed.startsWith("0") || Long.parseLong(keyed) == rungUp) {
      return;
    }
    long charged = Long.parseLong(keyed);

    Relation relation = AmountRelation.of(charged, rungUp);

    boolean oneSlip = slip < 4 || isOneSlip(keyed, text);
    if (relation != Relation.TIP) {
      assertThat(relation)
          .as("%s for %s", keyed, text)
          .isEqualTo(oneSlip ? Relation.KEYED : Relation.OTHER);
    }
  }

  @Property(tries = 500)
  void aTipOfAWholePercentageIsSeenWhereItIsUsual(
      @ForAll @LongRange(min = 1_000, max = 200_000) long rungUp,
      @ForAll @IntRange(min = 5, max = 35) int percent) {
    long tip = (rungUp * percent + 50) / 100;

    assertThat(AmountRelation.of(rungUp + tip, rungUp)).isEqualTo(Relation.TIP);
  }

  @Test
  void aTipIsFiveToThirtyFivePercent() {
    assertThat(AmountRelation.of(10_500, 10_000)).isEqualTo(Relation.TIP);
    assertThat(AmountRelation.of(13_500, 10_000)).isEqualTo(Relation.TIP);
    assertThat(AmountRelation.of(13_600, 10_000)).isEqualTo(Relation.OTHER);
    assertThat(AmountRelation.of(10_433, 10_000)).isEqualTo(Relation.OTHER);
    assertThat(AmountRelation.of(11_837, 10_000))
        .as("neither whole percent nor dollars")
        .isEqualTo(Relation.OTHER);
    assertThat(AmountRelation.of(-10_000, -12_000)).isNotEqualTo(Relation.TIP);
  }

  @Test
  void mayHoldATipOfAnyAmountUpToThirtyFivePercent() {
    assertThat(AmountRelation.mayHoldTip(13_500, 10_000)).isTrue();
    assertThat(AmountRelation.mayHoldTip(13_501, 10_000)).isFalse();
    assertThat(AmountRelation.mayHoldTip(10_001, 10_000)).isTrue();
    assertThat(AmountRelation.mayHoldTip(10_000, 10_000)).isFalse();
    assertThat(AmountRelation.mayHoldTip(10, 0)).isFalse();
  }

  @Test
  void refundsAreMiskeyedAsChargesAre() {
    assertThat(AmountRelation.of(-52_000, -25_000)).isEqualTo(Relation.KEYED);
    assertThat(AmountRelation.of(-52_100, -25_000)).isEqualTo(Relation.OTHER);
    assertThat(AmountRelation.of(-2_500, -25_000)).isEqualTo(Relation.KEYED);
  }

  private static String exchanged(String text, int at) {
    int next = at + 1 < text.length() ? at : at - 1;
    return text.substring(0, next)
        + text.charAt(next + 1)
        + text.charAt(next)
        + text.substring(next + 2);
  }

  private static boolean isOneSlip(String one, String other) {
    int first = 0;
    while (one.charAt(first) == other.charAt(first)) {
      first++;
    }
    int last = one.length() - 1;
    while (one.charAt(last) == other.charAt(last)) {
      last--;
    }
    return first == last
        || (last == first + 1
            && one.charAt(first) == other.charAt(last)
            && one.charAt(last) == other.charAt(first));
  }
}
