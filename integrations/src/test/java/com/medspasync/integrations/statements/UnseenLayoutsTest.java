package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns whose titles say nothing are told by what stands in them. */
class UnseenLayoutsTest {

  private static final String ROWS =
      """
      Ticket,Closed,Guest,Cell,Treatment,Units,Price Each,Column 8,Column 9,Sales Tax,Line Total,Column 12,Column 13
      T1,2025-03-13 10:00,Ana Lopez,(704) 555-0101,Botox Cosmetic,20,13.00,260.00,0.00,0.00,260.00,Visa 1579 260.00,Finalized
      T2,2025-03-14 10:30,Eva Stone,(704) 555-0102,Dysport,50,5.00,250.00,40.00,0.00,210.00,Cash 210.00,Finalized
      T3,2025-03-15 11:00,Mia Cole,(704) 555-0103,Jeuveau,30,11.00,330.00,20.00,0.00,310.00,,Voided
      T4,2025-03-16 11:30,Joy Park,(704) 555-0104,HA5 Cream,2,150.00,300.00,30.00,22.28,292.28,"Amex 1004 250.00; Cash 42.28",Finalized
      """;

  @TempDir private Path folder;

  private Reading reading;

  @BeforeEach
  void read() throws IOException {
    reading = Reading.in(folder).file("front-desk.csv", ROWS).read();
  }

  @Test
  void aColumnOfOutcomesTellsWhichSaleWasVoided() {
    assertThat(reading.report().guessed()).isTrue();
    assertThat(reading.statements().sales())
        .extracting(SaleLine::status)
        .containsExactly(SaleStatus.CLOSED, SaleStatus.CLOSED, SaleStatus.VOID, SaleStatus.CLOSED);
  }

  @Test
  void aColumnOfPaymentsIsReadAsSuch() {
    assertThat(reading.statements().tenders())
        .filteredOn(tender -> tender.invoice().equals("T4"))
        .extracting(Tender::amountMinor)
        .containsExactly(25000L, 4228L);
  }

  @Test
  void amountsAreToldByHowTheyAddUp() {
    assertThat(reading.statements().sales())
        .extracting(SaleLine::grossMinor)
        .containsExactly(26000L, 25000L, 33000L, 30000L);
    assertThat(reading.statements().sales())
        .extracting(SaleLine::discountMinor)
        .containsExactly(0L, 4000L, 2000L, 3000L);
  }

  @Test
  void aColumnThatDoesNotAddUpIsNoDiscount() throws IOException {
    Reading other =
        Reading.in(folder)
            .file("other.csv", ROWS.replace(",40.00,0.00,210.00", ",7.00,0.00,210.00"))
            .read();

    assertThat(other.statements().sales()).extracting(SaleLine::discountMinor).containsOnly(0L);
  }

  @Test
  void clientsWithWhatTheyHadAndSpentAreNoSales() throws IOException {
    StringBuilder text = new StringBuilder("Name,Cell,E-mail,Seen,Had,Spent\n");
    for (int i = 10; i < 60; i++) {
      text.append(
          "Ana Lopez%c%c,(704) 555-01%d,a%d@example.com,2025-03-%d,%s,%d.50%n"
              .formatted('a' + i / 26, 'a' + i % 26, i, i, i % 28 + 1, TREATMENTS[i % 4], 40 + i));
    }

    Reading clients = Reading.in(folder).file("people.csv", text.toString()).read();

    assertThat(clients.report().recognizedAs()).isEqualTo("generic-client-list");
    assertThat(clients.statements().sales()).isEmpty();
    assertThat(clients.statements().clients()).hasSize(50);
  }

  @Test
  void clientsWhoComeBackAreNoListOfClients() throws IOException {
    StringBuilder text = new StringBuilder("Name,Cell,E-mail,Seen,Spent\n");
    for (int i = 10; i < 60; i++) {
      int client = 10 + i % 20;
      text.append(
          "Ana Lopez%c,(704) 555-01%d,a%d@example.com,2025-03-%d,%d.50%n"
              .formatted('a' + client % 20, client, client, i % 28 + 1, 40 + i));
    }

    Reading sales = Reading.in(folder).file("people.csv", text.toString()).read();

    sales.isRefused("file.layout-unclear");
    assertThat(sales.report().message())
        .isEqualTo(
            "This looks like sales, but no column could be told to hold the treatment or product."
                + " Give that column a plain title, such as Item, and import the file again.");
    assertThat(sales.statements().clients()).isEmpty();
  }

  private static final String[] TREATMENTS = {"Botox", "Dysport", "HydraFacial", "Sculptra"};
}
