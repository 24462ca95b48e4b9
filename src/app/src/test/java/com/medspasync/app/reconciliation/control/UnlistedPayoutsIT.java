package com.medspasync.app.reconciliation.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutMembership;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutState;
import com.medspasync.reconciliation.settlement.Tariff;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payouts that a processor lists without their entries, beside the sales they paid. */
class UnlistedPayoutsIT {

  private static final PayoutFilter ALL = new PayoutFilter(null, null, false, null, null);
  private static final Tariff TARIFF = new Tariff(270, 5);
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

  /** Amounts of each day's card sales. */
  private static final long[][] DAYS = {
    {26_000, 41_550}, {19_900, 33_075, 64_000}, {88_800}, {12_345, 67_890}, {54_321, 22_000}
  };

  @TempDir private Path folder;

  private TestSpa spa;

  @BeforeEach
  void importSalesAndPayouts() {
    spa = TestSpa.with(new StandardReconciler(), folder);
    spa.upload("sales.csv", sales());
    spa.runJobs();
    spa.upload("itemized_payouts.csv", payouts());
    spa.runJobs();
  }

  @Test
  void eachShowsTheSalesItPaidWithTheirFees() {
    List<Payout> found = spa.in(() -> spa.payouts.page(ALL, PayoutSort.NEWEST, 100, null)).data();

    assertThat(found).hasSize(DAYS.length + 1);
    Payout first =
        found.stream().filter(payout -> payout.payoutId().equals("po_1")).findFirst().orElseThrow();
    assertThat(first.state()).isEqualTo(PayoutState.TIES);
    assertThat(first.membership()).isEqualTo(PayoutMembership.DAYS);
    assertThat(first.entries()).isEqualTo(3);
    List<Payouts.Entry> entries = spa.in(() -> spa.payouts.entries(first.id()));
    assertThat(entries)
        .extracting(entry -> entry.line().amountMinor())
        .containsExactlyInAnyOrder(19_900L, 33_075L, 64_000L);
    assertThat(entries).allMatch(entry -> entry.line().kind() == LineKind.TENDER);
    assertThat(entries)
        .allMatch(entry -> entry.feeMinor() == TARIFF.feeOf(entry.line().amountMinor()));
    assertThat(entries.stream().mapToLong(Payouts.Entry::netMinor).sum())
        .isEqualTo(first.netMinor());
    assertThat(first.netMinor()).isEqualTo(first.transferMinor());
  }

  @Test
  void oneThatNoSalesAddUpToSaysSo() {
    PayoutFilter notListed = new PayoutFilter(null, PayoutState.NOT_LISTED, false, null, null);

    List<Payout> found =
        spa.in(() -> spa.payouts.page(notListed, PayoutSort.NEWEST, 100, null)).data();

    assertThat(found).extracting(Payout::payoutId).containsExactly("po_odd");
    assertThat(found.getFirst().entries()).isZero();
    assertThat(spa.in(() -> spa.payouts.entries(found.getFirst().id()))).isEmpty();
  }

  private static String sales() {
    StringBuilder text =
        new StringBuilder(
            "Sale ID,Closed At,Location,Client ID,Client Name,Client Email,Client Phone,Line Type,"
                + "Line Name,Staff,Quantity,Gross Sales,Discounts,Discount Reason,Net Sales,Tax,"
                + "Total,Payments,Order Note\n");
    for (int day = 0; day < DAYS.length; day++) {
      for (int i = 0; i < DAYS[day].length; i++) {
        String amount = dollars(DAYS[day][i]);
        text.append(
            "S%d%d,%s %d:30,Main,C%d%d,Ana Lopez,,,service,Botox,Eva,20,%s,0.00,,%s,0.00,%s,Visa 1579 %s,%n"
                .formatted(
                    day, i, MONDAY.plusDays(day), 10 + i, day, i, amount, amount, amount, amount));
      }
    }
    return text.toString();
  }

  private static String payouts() {
    StringBuilder text =
        new StringBuilder(
            "payout_id,effective_at_utc,currency,balance_transaction_id,gross,fee,net,"
                + "reporting_category,payout_expected_arrival_date,payout_status,payout_type\n");
    for (int day = 0; day < DAYS.length; day++) {
      long net = 0;
      for (long amount : DAYS[day]) {
        net += amount - TARIFF.feeOf(amount);
      }
      text.append(payout("po_" + day, MONDAY.plusDays(day + 1L), net));
    }
    return text.append(payout("po_odd", MONDAY.plusDays(7), 1_234)).toString();
  }

  private static String payout(String id, LocalDate on, long minor) {
    return "%s,%s 00:00:00,usd,txn_%s,-%s,0.00,-%s,payout,%s 00:00:00,paid,bank_account%n"
        .formatted(id, on, id, dollars(minor), dollars(minor), on);
  }

  private static String dollars(long minor) {
    return "%d.%02d".formatted(minor / 100, minor % 100);
  }
}
