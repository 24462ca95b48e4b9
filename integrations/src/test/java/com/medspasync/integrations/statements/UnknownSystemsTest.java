package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.SaleLine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of systems that are not known by name. */
class UnknownSystemsTest {

  @TempDir private Path folder;

  @Test
  void anUnknownPointOfSaleIsReadByBestGuess() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "downtown.csv",
            "Receipt No;Purchased On;Patient Name;Cell Phone;Treatment;Units;Price per"
                + " Unit;Discount;Sales Tax;Line Total;Paid With\n"
                + "R-1001;2025-03-05;Ana Lopez;(704) 555-0101;Botox"
                + " Cosmetic;20;13,00;0,00;0,00;260,00;Visa\n"
                + "R-1002;2025-03-06;Eva Stone;(704)"
                + " 555-0102;Dysport;50;5,00;10,00;0,00;240,00;Cash\n"
                + "R-1003;2025-03-07;Mia Cole;(704)"
                + " 555-0103;Jeuveau;30;11,00;0,00;0,00;1.330,00;PayPal\n");

    SaleLine line = reading.statements().sales().getFirst();
    assertThat(reading.report().guessed()).isTrue();
    assertThat(reading.report().recognizedAs()).isEqualTo("generic-sales");
    assertThat(line.location()).isEqualTo("downtown");
    assertThat(line.invoice()).isEqualTo("R-1001");
    assertThat(line.grossMinor()).isEqualTo(26000);
    assertThat(line.client().phone()).isEqualTo("(704) 555-0101");
    assertThat(reading.statements().sales().getLast().totalMinor()).isEqualTo(133000);
    assertThat(reading.statements().tenders())
        .extracting(t -> t.label())
        .containsExactly("Card", "Cash", "PayPal");
  }

  @Test
  void aLedgerOfChargesAndPaymentsIsRead() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "ledger.csv",
            "Ticket No,Date of Service,Patient,Trans Type,Code,Description,Units,Amount,Void\n"
                + "88,03/25/2025,\"LOPEZ, ANA\",Charge,J0585,BOTOX COSMETIC,20,260.00,\n"
                + "88,03/25/2025,\"LOPEZ, ANA\",Adjustment,ALLE,ALLE REWARD,1,-40.00,\n"
                + "88,03/25/2025,\"LOPEZ, ANA\",Payment,VISA,VISA 1579,1,-220.00,\n");

    assertThat(reading.report().recognizedAs()).isEqualTo("generic-ledger");
    assertThat(reading.statements().sales()).hasSize(2);
    assertThat(reading.statements().sales().getFirst().client().name()).isEqualTo("ANA LOPEZ");
    assertThat(reading.statements().tenders()).hasSize(1);
    assertThat(reading.statements().tenders().getFirst().amountMinor()).isEqualTo(22000);
    assertThat(reading.statements().tenders().getFirst().last4()).isEqualTo("1579");
  }

  @Test
  void aProgrammeWithOtherTitlesIsToldByItsProducts() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "portal.csv",
            "Activity ID,Activity Date,Patient Name,Mobile Number,Product Name,Units,Points"
                + " Earned,Patient Savings\n"
                + "9001,2025-03-05,Ana Lopez,704-555-0101,Dysport,50,300,40.00\n"
                + "9002,2025-03-15,Eva Stone,704-555-0102,Sculptra,2,500,0.00\n");

    assertThat(reading.report().recognizedAs()).isEqualTo("generic-rewards-aspire");
    assertThat(reading.report().guessed()).isTrue();
    assertThat(reading.statements().rewards())
        .extracting(r -> r.valueMinor())
        .containsExactly(4000L, 0L);
  }

  @Test
  void anUnknownProcessorIsReadByBestGuess() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "clover.csv",
            "Transaction ID,Created At,Type,Gross Amount,Processing Fee,Net Amount,Card Brand,Last"
                + " 4\n"
                + "CL1,2025-03-05T17:41:00Z,Payment,120.00,3.42,116.58,VISA,1579\n"
                + "CL2,2025-03-06T17:41:00Z,Refund,-20.00,0.00,-20.00,VISA,1579\n");

    assertThat(reading.report().recognizedAs()).isEqualTo("generic-payouts");
    assertThat(reading.statements().payouts())
        .extracting(e -> e.kind().toString())
        .containsExactly("CHARGE", "REFUND");
  }

  @Test
  void aClientListInAnotherOrderIsRead() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "people.csv",
            "Email Address,Surname,Given Name,Telephone\n"
                + "ana@example.com,Lopez,Ana,(704) 555-0101\n");

    assertThat(reading.report().kind()).isEqualTo(StatementKind.CLIENTS);
    assertThat(reading.statements().clients().getFirst().person().name()).isEqualTo("Ana Lopez");
  }

  @Test
  void jsonIsReadElementByElement() throws IOException {
    Reading reading = Reading.of(folder, "sales.json", MadeFiles.json(2));

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().line())
        .containsExactly(1, 2);
  }
}
