package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.PayoutEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that list payouts without what they hold. */
class PayoutListsTest {

  private static final String TITLES =
      "payout_id,effective_at_utc,currency,balance_transaction_id,gross,fee,net,"
          + "reporting_category,description,payout_expected_arrival_date,payout_status,payout_type\n";

  @TempDir private Path folder;

  @Test
  void aPayoutIsATransferToTheBankWhicheverSignItHas() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "itemized.csv",
            TITLES
                + "po_1,2026-06-02 00:00:00,usd,txn_1,-1234.56,0.00,-1234.56,payout,STRIPE PAYOUT,"
                + "2026-06-03 00:00:00,paid,bank_account\n"
                + "po_2,2026-06-03 00:00:00,usd,txn_2,99.50,1.50,101.00,payout,STRIPE PAYOUT,"
                + "2026-06-04 00:00:00,paid,bank_account\n");

    assertThat(reading.report().recognizedAs()).isEqualTo("stripe-payout-list");
    assertThat(reading.statements().payouts())
        .extracting(PayoutEntry::kind)
        .containsOnly(PayoutEntry.Kind.TRANSFER);
    assertThat(reading.statements().payouts())
        .extracting(PayoutEntry::grossMinor)
        .containsExactly(-123_456L, -9_950L);
    assertThat(reading.statements().payouts())
        .extracting(PayoutEntry::netMinor)
        .containsExactly(-123_456L, -10_100L);
    assertThat(reading.statements().payouts())
        .extracting(PayoutEntry::payoutOn)
        .containsExactly(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 4));
  }

  @Test
  void whatFailedBeforeItWasPaidMovesNoMoneyAndWhatComesBackDoes() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "itemized.csv",
            TITLES
                + "po_1,2026-06-02 00:00:00,usd,txn_1,-10.00,0.00,-10.00,payout,,"
                + "2026-06-03 00:00:00,failed,bank_account\n"
                + "po_2,2026-06-03 00:00:00,usd,txn_2,20.00,0.00,20.00,payout_reversal,,"
                + "2026-06-04 00:00:00,paid,bank_account\n");

    assertThat(reading.statements().payouts())
        .extracting(PayoutEntry::grossMinor)
        .containsExactly(2_000L);
  }
}
