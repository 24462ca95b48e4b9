package com.medspasync.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.PayoutEntry.Kind;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutMembership;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutState;
import java.util.ArrayList;
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

  @Test
  void aNamedPayoutHasItsDayAndTheSumsOfAllItsEntries() {
    PayoutTieOut tie =
        PayoutTieOut.of(
                new Entries("stripe")
                    .add(Kind.CHARGE, 10_000, 300, "po_1", "")
                    .paidOn("2026-03-12")
                    .add(Kind.CHARGE, 5_000, 150, "po_1", "")
                    .add(Kind.TRANSFER, -14_500, 50, "po_1", "")
                    .all())
            .getFirst();

    assertThat(tie.paidOn()).isEqualTo("2026-03-12");
    assertThat(tie.grossMinor()).isEqualTo(15_000);
    assertThat(tie.feeMinor()).isEqualTo(500);
    assertThat(tie.netMinor()).isEqualTo(14_500);
    assertThat(tie.transferMinor()).isEqualTo(14_500);
    assertThat(tie.state()).isEqualTo(PayoutState.TIES);
    assertThat(tie.entries()).hasSize(2);
    assertThat(tie.transfers()).hasSize(1);
  }

  @Test
  void severalTransfersOfOnePayoutAreOneSum() {
    PayoutTieOut tie =
        PayoutTieOut.of(
                new Entries("stripe")
                    .add(Kind.CHARGE, 10_000, 0, "po_1", "")
                    .add(Kind.TRANSFER, -6_000, 0, "po_1", "")
                    .add(Kind.TRANSFER, -4_000, 0, "po_1", "")
                    .all())
            .getFirst();

    assertThat(tie.transferMinor()).isEqualTo(10_000);
    assertThat(tie.state()).isEqualTo(PayoutState.TIES);
  }

  @Test
  void withoutATransferNothingDiffers() {
    PayoutTieOut tie =
        PayoutTieOut.of(new Entries("stripe").add(Kind.CHARGE, 10_000, 0, "po_1", "").all())
            .getFirst();

    assertThat(tie.transferMinor()).isNull();
    assertThat(tie.differenceMinor()).isZero();
  }

  @Test
  void payoutsAreListedByProcessorThenDayThenIdAndThoseWithoutADayLast() {
    List<PayoutEntry> entries = new ArrayList<>();
    entries.addAll(new Entries("stripe").add(Kind.CHARGE, 10_000, 0, "po_0", "").all());
    entries.addAll(
        new Entries("stripe")
            .paidOn("2026-03-12")
            .add(Kind.CHARGE, 10_000, 0, "po_1", "")
            .add(Kind.CHARGE, 10_000, 0, "po_3", "")
            .paidOn("2026-03-11")
            .add(Kind.CHARGE, 10_000, 0, "po_2", "")
            .all());
    entries.addAll(new Entries("square").add(Kind.CHARGE, 10_000, 0, "po_9", "").all());

    assertThat(PayoutTieOut.of(entries))
        .extracting(PayoutTieOut::payoutId)
        .containsExactly("po_9", "po_2", "po_1", "po_3", "po_0");
  }

  @Test
  void whatNoTransferTookYetIsTold() {
    List<PayoutTieOut> waiting =
        PayoutTieOut.of(
            new Entries("paypal").charge(5_000, 0).transfer(5_000).charge(100, 0).all());
    List<PayoutTieOut> never = PayoutTieOut.of(new Entries("paypal").charge(5_000, 0).all());

    assertThat(waiting)
        .extracting(PayoutTieOut::state)
        .containsExactlyInAnyOrder(PayoutState.TIES, PayoutState.NOT_PAID_OUT);
    assertThat(never).extracting(PayoutTieOut::state).containsExactly(PayoutState.SUM_ONLY);
    assertThat(never.getFirst().payoutId()).isEmpty();
  }

  @Test
  void aTransferIsKnownByItsOwnIdAndDay() {
    PayoutTieOut tie =
        PayoutTieOut.of(
                new Entries("paypal").charge(5_000, 0).paidOn("2026-03-12").transfer(5_000).all())
            .getFirst();

    assertThat(tie.payoutId()).isEqualTo("id3");
    assertThat(tie.paidOn()).isEqualTo("2026-03-12");
  }

  @Test
  void aReportThatListsTheNewestFirstIsReadFromItsEnd() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("paypal")
                .newestFirst()
                .charge(5_000, 0)
                .transfer(5_000)
                .charge(7_000, 0)
                .charge(100, 0)
                .transfer(7_100)
                .all());

    assertThat(ties).extracting(PayoutTieOut::state).containsOnly(PayoutState.TIES);
    assertThat(ties.getLast().entries()).extracting("grossMinor").containsExactly(7_000L, 100L);
  }

  @Test
  void reportsFollowOneAnotherByTimeWhateverTheirNames() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("paypal")
                .inFile("z.csv")
                .charge(5_000, 0)
                .inFile("a.csv")
                .transfer(5_000)
                .charge(7_000, 0)
                .transfer(7_000)
                .all());

    assertThat(ties).hasSize(2).allMatch(tie -> tie.state() == PayoutState.TIES);
  }

  @Test
  void whereTheCutOffCouldBeAtTwoPlacesNoneIsTakenForIt() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("paypal")
                .charge(48_000, 0)
                .transfer(48_000)
                .charge(20_000, 0)
                .charge(500, 0)
                .add(Kind.REFUND, -500, 0, "", "")
                .charge(9_000, 0)
                .transfer(20_000)
                .all());

    assertThat(ties.get(1).state()).isEqualTo(PayoutState.DIFFERS);
    assertThat(ties.get(1).membership()).isEqualTo(PayoutMembership.ALL_OPEN);
    assertThat(ties.get(1).differenceMinor()).isEqualTo(-9_000);
  }

  @Test
  void onlyTheFirstTransferCanHoldWhatLayOnTheAccountBefore() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("paypal")
                .charge(48_000, 0)
                .transfer(50_000)
                .charge(20_000, 0)
                .transfer(25_000)
                .all());

    assertThat(ties)
        .extracting(PayoutTieOut::state)
        .containsExactly(PayoutState.OPENING_BALANCE, PayoutState.DIFFERS);
  }

  @Test
  void whatADifferingTransferTookIsGone() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            new Entries("paypal")
                .charge(48_000, 0)
                .transfer(48_000)
                .charge(20_000, 0)
                .transfer(25_000)
                .charge(3_000, 0)
                .transfer(3_000)
                .all());

    assertThat(ties.getLast().state()).isEqualTo(PayoutState.TIES);
    assertThat(ties.getLast().entries()).extracting("grossMinor").containsExactly(3_000L);
  }

  @Test
  void eachProcessorHasItsOwnBalance() {
    List<PayoutEntry> entries = new ArrayList<>();
    entries.addAll(new Entries("paypal").charge(5_000, 0).transfer(5_000).all());
    entries.addAll(new Entries("square").charge(7_000, 0).transfer(7_000).all());

    assertThat(PayoutTieOut.of(entries))
        .hasSize(2)
        .allMatch(tie -> tie.state() == PayoutState.TIES);
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
