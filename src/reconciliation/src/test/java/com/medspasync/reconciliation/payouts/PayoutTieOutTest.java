package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoutTieOutTest {

  @Test
  void sumsTheEntriesOfEachNamedPayout() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            List.of(
                entry(2, PayoutEntry.Kind.CHARGE, 10_000, 300, "po_1"),
                entry(3, PayoutEntry.Kind.REFUND, -2_000, 0, "po_1"),
                entry(4, PayoutEntry.Kind.CHARGE, 5_000, 150, "po_2")));

    assertThat(ties).extracting(PayoutTieOut::netMinor).containsExactly(7_700L, 4_850L);
    assertThat(ties).allMatch(tie -> tie.state() == PayoutTieOut.State.SUM_ONLY);
  }

  @Test
  void tiesATransferToWhatCameInSinceTheOneBefore() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            List.of(
                entry(2, PayoutEntry.Kind.CHARGE, 5_000, 199, ""),
                entry(3, PayoutEntry.Kind.TRANSFER, -4_801, 0, ""),
                entry(4, PayoutEntry.Kind.CHARGE, 5_000, 199, ""),
                entry(5, PayoutEntry.Kind.TRANSFER, -4_800, 0, ""),
                entry(6, PayoutEntry.Kind.CHARGE, 100, 0, "")));

    assertThat(ties)
        .extracting(PayoutTieOut::state)
        .containsExactlyInAnyOrder(
            PayoutTieOut.State.TIES, PayoutTieOut.State.DIFFERS, PayoutTieOut.State.NOT_PAID_OUT);
    assertThat(ties).extracting(PayoutTieOut::differenceMinor).contains(-1L);
  }

  @Test
  void takesWhatTheFirstTransferHoldsBeyondTheFileForTheOpeningBalance() {
    List<PayoutTieOut> ties =
        PayoutTieOut.of(
            List.of(
                entry(2, PayoutEntry.Kind.CHARGE, 5_000, 199, ""),
                entry(3, PayoutEntry.Kind.TRANSFER, -9_801, 0, "")));

    assertThat(ties.getFirst().state()).isEqualTo(PayoutTieOut.State.OPENING_BALANCE);
    assertThat(ties.getFirst().differenceMinor()).isEqualTo(5_000);
  }

  private static PayoutEntry entry(
      int line, PayoutEntry.Kind kind, long gross, long fee, String payout) {
    return new PayoutEntry(
        new LineRef("report.csv", line),
        "paypal",
        "id" + line,
        kind,
        Instant.EPOCH.plusSeconds(line),
        payout,
        null,
        gross,
        fee,
        gross - fee,
        "",
        "",
        Person.UNKNOWN,
        "",
        "",
        "",
        "",
        "");
  }
}
