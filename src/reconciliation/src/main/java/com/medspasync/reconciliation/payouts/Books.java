package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Both sides of the books in a fixed order: charges and payments, ready to be compared. */
final class Books {

  private static final Comparator<PayoutEntry> ENTRY_ORDER =
      Comparator.comparing(PayoutEntry::ref).thenComparing(PayoutEntry::entryId);

  private static final Comparator<Tender> TENDER_ORDER =
      Comparator.comparing(Tender::ref)
          .thenComparing(Tender::invoice)
          .thenComparing(Tender::kind)
          .thenComparing(Tender::label)
          .thenComparing(Tender::last4)
          .thenComparingLong(Tender::amountMinor);

  private final Map<String, ZoneId> zones = new HashMap<>();
  private final ZoneId anyZone;
  private final List<PayoutEntry> entries;
  private final List<Charge> charges = new ArrayList<>();
  private final List<Charge> refunds = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Payment> repayments = new ArrayList<>();
  private final Set<String> invoiceKeys = new HashSet<>();
  private final Routes routes;

  Books(Statements statements) {
    for (Location location : statements.locations()) {
      zones.put(location.code(), location.zone());
    }
    anyZone =
        statements.locations().stream()
            .sorted(Comparator.comparing(Location::code))
            .map(Location::zone)
            .findFirst()
            .orElse(ZoneOffset.UTC);
    entries =
        statements.payouts().stream()
            .filter(entry -> entry.kind() != PayoutEntry.Kind.TRANSFER)
            .sorted(ENTRY_ORDER)
            .toList();
    for (PayoutEntry entry : entries) {
      if (entry.kind() == PayoutEntry.Kind.CHARGE && entry.grossMinor() > 0) {
        charges.add(Charge.of(entry));
      } else if (entry.kind() == PayoutEntry.Kind.REFUND) {
        refunds.add(Charge.of(entry));
      }
    }
    addPayments(statements);
    routes = Routes.of(statements.locations(), charges, payments);
  }

  private void addPayments(Statements statements) {
    Map<String, Party> clients = new HashMap<>();
    for (ClientRecord client : statements.clients()) {
      if (!client.person().memberId().isEmpty()) {
        clients.merge(
            clientKey(client.location(), client.person().memberId()),
            Party.of(client.person()),
            Party::and);
      }
    }
    statements.people().same().forEach(group -> shareParty(group, clients));
    statements.sales().stream()
        .map(SaleLine::invoice)
        .forEach(invoice -> invoiceKeys.add(InvoiceKeys.key(invoice)));
    Set<String> withTimes = new HashSet<>();
    for (Tender tender : statements.tenders()) {
      invoiceKeys.add(InvoiceKeys.key(tender.invoice()));
      if (!tender.paidAt().toLocalTime().equals(LocalTime.MIDNIGHT)) {
        withTimes.add(tender.location());
      }
    }
    PaymentMaker maker =
        tender -> {
          Party client = Party.of(tender.client());
          String number = tender.client().memberId();
          Party listed =
              clients.getOrDefault(
                  clientKey(tender.location(), number),
                  clients.getOrDefault(clientKey("", number), Party.UNKNOWN));
          return new Payment(
              tender,
              tender.paidAt().atZone(zone(tender.location())).toInstant(),
              !withTimes.contains(tender.location()),
              number.isEmpty() ? client : client.and(listed),
              InvoiceKeys.key(tender.invoice()),
              Payment.Source.STATED);
        };
    for (Tender tender : statements.tenders().stream().sorted(TENDER_ORDER).toList()) {
      if (isElectronic(tender.kind())
          && tender.status() != SaleStatus.VOID
          && tender.amountMinor() != 0) {
        (tender.amountMinor() > 0 ? payments : repayments).add(maker.of(tender));
      }
    }
    payments.addAll(new ImpliedPayments(statements, charges, maker).of(payments));
  }

  /** Entries of one person are known by what all of them say. */
  private static void shareParty(List<ClientRecord> group, Map<String, Party> clients) {
    Party all =
        group.stream()
            .map(client -> Party.of(client.person()))
            .reduce(Party::and)
            .orElse(Party.UNKNOWN);
    for (ClientRecord client : group) {
      if (!client.person().memberId().isEmpty()) {
        clients.put(clientKey(client.location(), client.person().memberId()), all);
      }
    }
  }

  private static String clientKey(String location, String number) {
    return location + "|" + number;
  }

  private static boolean isElectronic(TenderKind kind) {
    return kind == TenderKind.CARD || kind == TenderKind.PAYPAL || kind == TenderKind.DEPOSIT;
  }

  /** Makes a payment ready to be compared. */
  @FunctionalInterface
  interface PaymentMaker {
    Payment of(Tender tender);
  }

  /** All entries but the processors' own transfers, in the order of file and line. */
  List<PayoutEntry> entries() {
    return entries;
  }

  List<Charge> charges() {
    return charges;
  }

  List<Charge> refunds() {
    return refunds;
  }

  List<Payment> payments() {
    return payments;
  }

  /** Payments given back to clients. */
  List<Payment> repayments() {
    return repayments;
  }

  Routes routes() {
    return routes;
  }

  /** Whether any sale has this invoice number. */
  boolean knowsInvoice(String invoiceKey) {
    return invoiceKeys.contains(invoiceKey);
  }

  /** Zone of a location's business days. */
  ZoneId zone(String location) {
    return zones.getOrDefault(location, anyZone);
  }

  /** Business day of an entry at a location. */
  LocalDate dayOf(PayoutEntry entry, String location) {
    return LocalDate.ofInstant(entry.at(), zone(location));
  }

  /** Business day of an entry of which the location is not known. */
  LocalDate dayOf(PayoutEntry entry) {
    return LocalDate.ofInstant(entry.at(), anyZone);
  }
}
