package com.medspasync.app.reconciliation.control;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.result.InvoiceRef;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The spa's lines with the keys under which they are kept, by record, place and invoice. */
final class LineIndex {

  private static final Set<TenderKind> PROCESSED =
      Set.of(TenderKind.CARD, TenderKind.PAYPAL, TenderKind.DEPOSIT);

  private final Statements statements;
  private final Map<Object, UUID> keys;
  private final Map<UUID, Object> records = new HashMap<>();
  private final Map<LineRef, SaleLine> sales = new HashMap<>();
  private final Map<InvoiceRef, List<Tender>> tenders = new HashMap<>();
  private final Map<InvoiceRef, SaleLine> firstSales = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  /**
   * @param keys keys by record
   */
  LineIndex(Statements statements, Map<Object, UUID> keys) {
    this.statements = statements;
    this.keys = keys;
    keys.forEach((line, key) -> records.putIfAbsent(key, line));
    for (SaleLine sale : statements.sales()) {
      sales.put(sale.ref(), sale);
      firstSales.putIfAbsent(new InvoiceRef(sale.location(), sale.invoice()), sale);
    }
    for (Tender tender : statements.tenders()) {
      tenders
          .computeIfAbsent(
              new InvoiceRef(tender.location(), tender.invoice()), invoice -> new ArrayList<>())
          .add(tender);
    }
    statements
        .locations()
        .forEach(location -> {
          codes.put(location.name(), location.code());
          codes.put(location.code(), location.code());
        });
  }

  /** Whether there is nothing to reconcile, as when every import was undone. */
  /** Entries of the client lists by key, in the order of the lists. */
  Map<UUID, ClientRecord> clients() {
    return clients(statements, keys);
  }

  static Map<UUID, ClientRecord> clients(Statements statements, Map<Object, UUID> keys) {
    Map<UUID, ClientRecord> clients = new LinkedHashMap<>();
    for (ClientRecord client : statements.clients()) {
      UUID key = keys.get(client);
      if (key != null) {
        clients.put(key, client);
      }
    }
    return clients;
  }

  boolean isEmpty() {
    return statements.sales().isEmpty()
        && statements.rewards().isEmpty()
        && statements.payouts().isEmpty();
  }

  Statements statements() {
    return statements;
  }

  /** The key of a record that was loaded. */
  UUID keyOf(Object line) {
    UUID key = keys.get(line);
    if (key == null) {
      throw new IllegalStateException("The engine answers a line that it was not given");
    }
    return key;
  }

  /** The record of a key, {@code null} when it is not among the lines. */
  @Nullable Object recordOf(UUID key) {
    return records.get(key);
  }

  /** The invoice that a sale line or payment is on. */
  Optional<InvoiceRef> invoiceOf(UUID key) {
    return switch (records.get(key)) {
      case SaleLine sale -> Optional.of(new InvoiceRef(sale.location(), sale.invoice()));
      case Tender tender -> Optional.of(new InvoiceRef(tender.location(), tender.invoice()));
      case null, default -> Optional.empty();
    };
  }

  Optional<SaleLine> saleAt(LineRef ref) {
    return Optional.ofNullable(sales.get(ref));
  }

  /** The zone in which days are told where a line names no place: that of the first location. */
  ZoneId zone() {
    return statements.locations().stream()
        .findFirst()
        .<ZoneId>map(Location::zone)
        .orElse(ZoneOffset.UTC);
  }

  /** The code of a place that a programme or processor names, or its own words for it. */
  String codeOf(String location) {
    return codes.getOrDefault(location, location);
  }

  /**
   * The line that stands for an invoice in a payout's links: the payment of that amount, else any
   * payment a processor handles, else its first line.
   */
  Optional<UUID> paymentOf(InvoiceRef invoice, long amountMinor) {
    Optional<Tender> payment =
        tenders.getOrDefault(invoice, List.of()).stream()
            .filter(tender -> PROCESSED.contains(tender.kind()))
            .min(Comparator.comparingLong(tender -> Math.abs(tender.amountMinor() - amountMinor)));
    return payment
        .map(this::keyOf)
        .or(() -> Optional.ofNullable(firstSales.get(invoice)).map(this::keyOf));
  }
}
