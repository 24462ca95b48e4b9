package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Builds card payments and the charges that paid them. */
final class DayAtTheSpa {

  static final LocalDate FIRST = LocalDate.parse("2025-03-01");

  private static final List<String> CLIENTS =
      List.of("Ana Lopez", "Beth Stone", "Cara Quinn", "Dora Wolfe", "Eve Marsh", "Fay Holt");

  final List<Tender> tenders = new ArrayList<>();
  final List<PayoutEntry> entries = new ArrayList<>();

  /** A month of payments a day, each charged two minutes later for the same amount. */
  static DayAtTheSpa quietMonth() {
    DayAtTheSpa spa = new DayAtTheSpa();
    for (int day = 0; day < 28; day++) {
      for (int visit = 0; visit < 4; visit++) {
        LocalDateTime at = FIRST.plusDays(day).atTime(10 + visit, (7 * day + 13 * visit) % 60);
        String client = CLIENTS.get((day + visit) % CLIENTS.size());
        long amount = 10_000 + 700L * ((day * 5 + visit * 11) % 37);
        String invoice = "INV-" + (1000 + day * 4 + visit);
        spa.paid(invoice, at, client, amount);
        spa.charged(at.plusMinutes(2), client, amount);
      }
    }
    return spa;
  }

  DayAtTheSpa paid(String invoice, LocalDateTime at, String client, long amountMinor) {
    tenders.add(
        new Tender(
            new LineRef("L1_sales.csv", tenders.size() + 2),
            "L1",
            invoice,
            at,
            at.toLocalDate(),
            Person.named(client),
            TenderKind.CARD,
            "Card",
            "",
            "",
            amountMinor,
            "",
            SaleStatus.CLOSED));
    return this;
  }

  DayAtTheSpa charged(LocalDateTime at, String client, long amountMinor) {
    return charged(at, client, amountMinor, "");
  }

  DayAtTheSpa charged(LocalDateTime at, String client, long amountMinor, String invoice) {
    return entry(PayoutEntry.Kind.CHARGE, at, client, amountMinor, "", invoice);
  }

  DayAtTheSpa entry(
      PayoutEntry.Kind kind,
      LocalDateTime at,
      String client,
      long amountMinor,
      String related,
      String invoice) {
    int line = entries.size() + 2;
    long fee = kind == PayoutEntry.Kind.CHARGE ? amountMinor * 29 / 1_000 + 30 : 0;
    entries.add(
        new PayoutEntry(
            new LineRef("stripe.csv", line),
            "stripe",
            "txn_" + line,
            kind,
            at.toInstant(ZoneOffset.UTC),
            "po_" + at.toLocalDate(),
            at.toLocalDate().plusDays(2),
            amountMinor,
            fee,
            amountMinor - fee,
            kind == PayoutEntry.Kind.CHARGE ? "ch_" + line : "re_" + line,
            related,
            Person.named(client),
            "visa",
            "",
            "",
            invoice,
            ""));
    return this;
  }

  /** The same entry of another processor, payment or card. */
  static PayoutEntry with(PayoutEntry entry, String processor, String paymentId, String last4) {
    return new PayoutEntry(
        entry.ref(),
        processor,
        entry.entryId(),
        entry.kind(),
        entry.at(),
        entry.payoutId(),
        entry.payoutOn(),
        entry.grossMinor(),
        entry.feeMinor(),
        entry.netMinor(),
        paymentId,
        entry.relatedId(),
        entry.payer(),
        entry.cardBrand(),
        last4,
        entry.location(),
        entry.invoiceHint(),
        entry.description());
  }

  Statements statements() {
    return new Statements(
        List.of(new Location("L1", "Main Street", ZoneOffset.UTC, "L1_sales.csv", "stripe")),
        List.of(),
        List.of(),
        List.of(),
        tenders,
        List.of(),
        entries);
  }
}
