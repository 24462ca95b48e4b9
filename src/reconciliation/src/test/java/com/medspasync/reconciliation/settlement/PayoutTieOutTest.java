package com.medspasync.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.PayoutEntry.Kind;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutMembership;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutState;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoutTieOutTest {

  @Test
  void sumsTheEntriesOfEachNamedPayout() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("stripe")
                .add(Kind.CHARGE, 10_000, 300, "po_1", "")
                .add(Kind.REFUND, -2_000, 0, "po_1", "")
                .add(Kind.CHARGE, 5_000, 150, "po_2", "")
                .all());

    assertThat(ties).extracting(PayoutTieOut::netMinor).containsExactly(7_700L, 4_850L);
    assertThat(ties.getFirst().parts())
        .containsExactly(
            new PayoutTieOut.Part(Kind.CHARGE, 1, 10_000, 300, 9_700),
            new PayoutTieOut.Part(Kind.REFUND, 1, -2_000, 0, -2_000));
    assertThat(ties).allMatch(tie -> tie.state() == PayoutState.SUM_ONLY);
    assertThat(ties).allMatch(tie -> tie.membership() == PayoutMembership.NAMED);
  }

  @Test
  void holdsANamedPayoutAgainstItsTransfer() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("stripe")
                .add(Kind.CHARGE, 10_000, 300, "po_1", "")
                .add(Kind.TRANSFER, -9_700, 0, "po_1", "")
                .add(Kind.CHARGE, 5_000, 150, "po_2", "")
                .add(Kind.TRANSFER, -4_849, 0, "po_2", "")
                .all());

    assertThat(ties)
        .extracting(PayoutTieOut::state)
        .containsExactly(PayoutState.TIES, PayoutState.DIFFERS);
    assertThat(ties).extracting(PayoutTieOut::differenceMinor).containsExactly(0L, -1L);
  }

  @Test
  void tiesATransferToWhatCameInSinceTheOneBefore() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("paypal")
                .charge(5_000, 199)
                .transfer(4_801)
                .charge(5_000, 199)
                .transfer(4_800)
                .charge(100, 0)
                .all());

    assertThat(ties)
        .extracting(PayoutTieOut::state)
        .containsExactlyInAnyOrder(PayoutState.TIES, PayoutState.DIFFERS, PayoutState.NOT_PAID_OUT);
    assertThat(ties).extracting(PayoutTieOut::differenceMinor).contains(-1L);
  }

  @Test
  void takesWhatTheFirstTransferHoldsBeyondTheFileForTheOpeningBalance() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(new Entries("paypal").charge(5_000, 199).transfer(9_801).all());

    assertThat(ties.getFirst().state()).isEqualTo(PayoutState.OPENING_BALANCE);
    assertThat(ties.getFirst().differenceMinor()).isEqualTo(5_000);
  }

  @Test
  void whatCameInAfterTheCutOffWaitsForTheNextTransfer() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("paypal")
                .charge(48_000, 1_301)
                .charge(21_550, 585)
                .charge(33_075, 897)
                .transfer(48_000 - 1_301 + 21_550 - 585)
                .charge(12_500, 341)
                .transfer(33_075 - 897 + 12_500 - 341)
                .all());

    assertThat(ties).allMatch(tie -> tie.state() == PayoutState.TIES);
    assertThat(ties)
        .extracting(PayoutTieOut::membership)
        .containsExactly(PayoutMembership.CUT_OFF, PayoutMembership.ALL_OPEN);
    assertThat(ties.getLast().entries()).extracting("grossMinor").containsExactly(33_075L, 12_500L);
  }

  @Test
  void anEntryThatWasHeldBackIsFoundByTheSum() {
    List<PayoutTieOut> ties = PayoutTieOut.of(heldBack(33_075).all());

    assertThat(ties).allMatch(tie -> tie.state() == PayoutState.TIES);
    assertThat(ties.get(1).membership()).isEqualTo(PayoutMembership.SUM);
    assertThat(ties.get(1).entries()).extracting("grossMinor").containsExactly(21_550L, 12_500L);
    assertThat(ties.get(2).entries()).extracting("grossMinor").containsExactly(33_075L, 7_000L);
  }

  @Test
  void twoEqualEntriesOfWhichOneWasHeldBackAreNotToldApart() {
    List<PayoutTieOut> ties = PayoutTieOut.of(heldBack(21_550).all());

    assertThat(ties.get(1).state()).isEqualTo(PayoutState.DIFFERS);
    assertThat(ties.get(1).differenceMinor()).isEqualTo(-21_550);
  }

  @Test
  void aSumThatChanceWouldMakeIsNotBelieved() {
    Entries entries = new Entries("paypal").charge(48_000, 0).transfer(48_000);
    long sum = 0;
    for (int i = 0; i < 40; i++) {
      long gross = 5_000 + i * 1_237L % 4_000;
      entries.charge(gross, 0);
      sum += gross;
    }

    List<PayoutTieOut> ties = PayoutTieOut.of(entries.transfer(sum - 100_003).all());

    assertThat(ties.getLast().state()).isEqualTo(PayoutState.DIFFERS);
    assertThat(ties.getLast().differenceMinor()).isEqualTo(-100_003);
  }

  @Test
  void theFeeOfAnInstantPayoutIsPartOfTheSum() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("paypal").charge(20_000, 548).instantTransfer(19_160, 292).all());

    assertThat(ties.getFirst().state()).isEqualTo(PayoutState.TIES);
    assertThat(ties.getFirst().transferMinor()).isEqualTo(19_160);
    assertThat(ties.getFirst().feeMinor()).isEqualTo(548 + 292);
  }

  @Test
  void moneyWithheldAndReleasedTiesOut() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("paypal")
                .charge(20_000, 500)
                .add(Kind.RESERVE, -5_000, 0, "", "")
                .transfer(14_500)
                .add(Kind.DISPUTE, -3_000, 1_500, "", "")
                .add(Kind.RESERVE, 5_000, 0, "", "")
                .transfer(500)
                .all());

    assertThat(ties).allMatch(tie -> tie.state() == PayoutState.TIES);
  }

  /** A charge of so much comes in before the second transfer, and is paid out by the third. */
  private static Entries heldBack(long gross) {
    return new Entries("paypal")
        .charge(48_000, 0)
        .transfer(48_000)
        .charge(21_550, 0)
        .charge(gross, 0)
        .charge(12_500, 0)
        .transfer(21_550 + 12_500)
        .charge(7_000, 0)
        .transfer(gross + 7_000);
  }
}
