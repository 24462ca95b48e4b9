package com.medspasync.integrations.statements;

import static com.medspasync.integrations.statements.Reading.BOULEVARD;
import static com.medspasync.integrations.statements.Reading.sale;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that make no sense reject their row with column and mend. */
class CellValuesTest {

  private static final String AT = "2025-03-05 17:41:00 -0500";

  @TempDir private Path folder;

  @Test
  void moneyWithLettersRejectsTheRowWithColumnAndMend() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD + "\n" + sale("#1", AT, "12O.00") + "\n" + sale("#2", AT, "2.00") + "\n");

    assertThat(reading.issue().line()).isEqualTo(2);
    assertThat(reading.issue().column()).isEqualTo("Gross Sales");
    assertThat(reading.issue().code()).isEqualTo("amount.not-a-number");
    assertThat(reading.report().read()).isEqualTo(1);
  }

  @Test
  void datesThatNoCalendarHasRejectTheRow() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", "0001-01-01 00:00:00", "1.00")
                + "\n"
                + sale("#2", "9999-12-31 00:00:00", "1.00")
                + "\n"
                + sale("#3", "2025-02-30 10:00:00", "1.00")
                + "\n"
                + sale("#4", "yesterday", "1.00")
                + "\n"
                + sale("#5", AT, "1.00")
                + "\n");

    assertThat(reading.report().rejected()).isEqualTo(4);
    assertThat(reading.report().issues()).allMatch(i -> i.column().equals("Closed At"));
  }

  @Test
  void scientificNumbersAreAmountsToo() throws IOException {
    Reading reading =
        Reading.of(folder, "a.csv", BOULEVARD + "\n" + sale("#1", AT, "1.2E+2") + "\n");

    reading.holdsOneSale();
  }

  @Test
  void negativeQuantitiesAreRefundsAndPairsAreVoids() throws IOException {
    String refund = sale("#1", AT, "-120.00").replace(",20,", ",-20,");
    String sold = sale("#2", AT, "120.00");
    String undone = sale("#2", AT, "-120.00").replace(",20,", ",-20,");

    Reading reading =
        Reading.of(folder, "a.csv", BOULEVARD + "\n" + refund + "\n" + undone + "\n" + sold + "\n");

    assertThat(reading.statements().sales())
        .extracting(SaleLine::status)
        .containsExactly(SaleStatus.REFUND, SaleStatus.VOID, SaleStatus.VOID);
  }

  @Test
  void anEmptyInvoiceNumberRejectsTheRow() throws IOException {
    Reading reading = Reading.of(folder, "a.csv", BOULEVARD + "\n" + sale("", AT, "1.00") + "\n");

    assertThat(reading.issue().code()).isEqualTo("cell.empty");
    assertThat(reading.issue().column()).isEqualTo("Sale ID");
  }

  @Test
  void aPaymentWithoutAmountRejectsTheRow() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00").replace("Visa 1579 1.00", "Visa 1579 ?")
                + "\n");

    assertThat(reading.issue().code()).isEqualTo("payments.no-amount");
  }
}
