package com.medspasync.app.reconciliation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.app.testing.TestSpa;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.settlement.PayoutTieOut.Part;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutState;
import com.medspasync.reconciliation.settlement.Tariff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payouts of an imported month, on a real database with the real engine. */
class PayoutsIT {

  private static final PayoutFilter ALL = new PayoutFilter(null, null, false, null, null);

  @TempDir private Path folder;

  private TestSpa spa;

  @BeforeEach
  void importAMonth() throws IOException {
    spa = TestSpa.withAMonth(folder);
  }

  @Test
  void everyPayoutIsTheSumOfItsEntriesToTheCent() {
    List<Payout> payouts = all();

    assertThat(payouts).hasSizeGreaterThan(20);
    for (Payout payout : payouts) {
      List<Payouts.Entry> entries = spa.in(() -> spa.payouts.entries(payout.id()));
      assertThat(entries).as(payout.payoutId()).hasSize(payout.entries());
      assertThat(entries.stream().mapToLong(Payouts.Entry::netMinor).sum())
          .isEqualTo(payout.netMinor() + payout.transferFeeMinor());
      assertThat(entries.stream().mapToLong(entry -> entry.line().amountMinor()).sum())
          .isEqualTo(payout.grossMinor());
      assertThat(payout.parts().stream().mapToLong(Part::netMinor).sum())
          .isEqualTo(payout.netMinor() + payout.transferFeeMinor());
    }
  }

  @Test
  void theTotalsAreTheSumOfTheRows() {
    List<Payout> payouts = all();

    Payouts.Summary summary = spa.in(() -> spa.payouts.summary(ALL));

    assertThat(summary.count()).isEqualTo(payouts.size());
    assertThat(summary.netMinor()).isEqualTo(payouts.stream().mapToLong(Payout::netMinor).sum());
    assertThat(summary.feeMinor()).isEqualTo(payouts.stream().mapToLong(Payout::feeMinor).sum());
    assertThat(summary.differing()).isZero();
  }

  @Test
  void aFilterLeavesOutTheOthers() {
    PayoutFilter paypal = new PayoutFilter("paypal", PayoutState.TIES, false, null, null);

    List<Payout> payouts =
        spa.in(() -> spa.payouts.page(paypal, PayoutSort.NEWEST, 100, null)).data();

    assertThat(payouts).isNotEmpty().allMatch(payout -> payout.source().equals("paypal"));
    assertThat(payouts).allMatch(payout -> payout.state() == PayoutState.TIES);
  }

  @Test
  void theProcessorsTariffsAreRead() {
    assertThat(spa.in(() -> spa.payouts.tariffs()))
        .extracting(Payouts.FeeTariff::source, Payouts.FeeTariff::tariff)
        .contains(tuple("paypal", new Tariff(299, 49)), tuple("stripe", new Tariff(270, 5)));
  }

  @Test
  void aPayoutKeepsItsAddressFromRunToRun() {
    List<UUID> before = all().stream().map(Payout::id).toList();

    spa.in(() -> spa.requestRun.request(null, spa.bookkeeper));
    spa.runJobs();

    assertThat(all()).extracting(Payout::id).isEqualTo(before);
  }

  @Test
  void undoingTheImportLeavesNoPayoutBehind() {
    UUID payout = all().getFirst().id();
    UUID imported = UUID.fromString(spa.texts("select id::text from imports").getFirst());

    spa.in(() -> spa.undoImport.undo(imported, spa.bookkeeper));
    spa.runJobs();

    assertThat(all()).isEmpty();
    assertThat(spa.count("select count(*) from payout_entries")).isZero();
    assertThat(spa.in(() -> spa.payouts.tariffs())).isEmpty();
    assertThatThrownBy(() -> spa.in(() -> spa.payouts.get(payout)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("no such payout");
  }

  @Test
  void whoMayNotSeeClientsSeesInitialsInThePayoutToo() {
    Payout payout = all().getFirst();

    List<Payouts.Entry> entries = spa.masked(() -> spa.payouts.entries(payout.id()));

    assertThat(entries)
        .extracting(entry -> entry.line().person().name())
        .allMatch(name -> name.isEmpty() || name.matches("(\\p{Lu}\\. ?)+"));
  }

  private List<Payout> all() {
    return spa.in(() -> spa.payouts.page(ALL, PayoutSort.NEWEST, 1_000, null)).data();
  }
}
