package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.payouts.Payment.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some systems export items without payments, only with the id of the charge. What else was paid on
 * such a sale, ahead or through another processor, is implied: by what the charge leaves open, and
 * by charges that look like it.
 */
final class ImpliedPayments {

  /** From so many tenders on, a lack of other means of payment is no accident. */
  private static final int TELLING = 5;

  private static final int USUAL_FROM = 5;

  /** One payment of another kind among so many is an oddity, not a habit. */
  private static final int TOLERATED = 50;

  private final Statements statements;
  private final List<Charge> charges;
  private final Books.PaymentMaker maker;

  ImpliedPayments(Statements statements, List<Charge> charges, Books.PaymentMaker maker) {
    this.statements = statements;
    this.charges = charges;
    this.maker = maker;
  }

  /**
   * Marks the payments that are sums of sale lines, and adds what is implied.
   *
   * @param payments payments known so far; those of systems without payments are replaced
   * @return implied payments
   */
  List<Payment> of(List<Payment> payments) {
    Set<String> locations = locationsWithoutPayments();
    if (locations.isEmpty()) {
      return List.of();
    }
    payments.replaceAll(payment ->
        locations.contains(payment.tender().location()) ? payment.from(Source.SUMMED) : payment);
    Long deposit = usualDeposit();
    Map<String, Long> chargedById = new HashMap<>();
    charges.stream()
        .filter(charge -> !charge.entry().paymentId().isEmpty())
        .forEach(
            charge -> chargedById.putIfAbsent(charge.entry().paymentId(), charge.amountMinor()));
    List<Payment> implied = new ArrayList<>();
    for (List<SaleLine> sale : sales(locations).values()) {
      long total = sale.stream().mapToLong(SaleLine::totalMinor).sum();
      String id = sale.getFirst().paymentId();
      if (id.isEmpty() && total > 0) {
        implied.add(payment(sale, TenderKind.PAYPAL, total, Source.OTHERWISE_PAID));
      }
      Long charged = chargedById.get(id);
      if (deposit != null && total > deposit && (charged == null || charged != total)) {
        boolean leftOpen = charged != null && total - charged == deposit;
        implied.add(
            payment(
                sale,
                TenderKind.DEPOSIT,
                deposit,
                leftOpen ? Source.SURELY_PREPAID : Source.MAYBE_PREPAID));
      }
    }
    return implied;
  }

  /** Locations whose payments are sums that name a charge; refunds may name none. */
  private Set<String> locationsWithoutPayments() {
    Map<String, Integer> summed = new HashMap<>();
    Map<String, Integer> stated = new HashMap<>();
    for (Tender tender : statements.tenders()) {
      if (tender.amountMinor() > 0) {
        boolean named = !tender.paymentId().isEmpty();
        if (tender.kind() == TenderKind.CARD && named) {
          summed.merge(tender.location(), 1, Integer::sum);
        } else if (tender.kind() != TenderKind.OTHER || named) {
          stated.merge(tender.location(), 1, Integer::sum);
        }
      }
    }
    Set<String> without = new HashSet<>();
    summed.forEach((location, count) -> {
      if (count >= TELLING && stated.getOrDefault(location, 0) * TOLERATED <= count) {
        without.add(location);
      }
    });
    return without;
  }

  /** The amount that clients pay ahead, {@code null} when there is no such habit. */
  private @Nullable Long usualDeposit() {
    Map<Long, Integer> amounts = new TreeMap<>();
    for (Tender tender : statements.tenders()) {
      if (tender.kind() == TenderKind.DEPOSIT && tender.amountMinor() > 0) {
        amounts.merge(tender.amountMinor(), 1, Integer::sum);
      }
    }
    if (amounts.isEmpty()) {
      charges.stream()
          .filter(charge -> charge.entry().processor().equals("paypal"))
          .forEach(charge -> amounts.merge(charge.amountMinor(), 1, Integer::sum));
    }
    return amounts.entrySet().stream()
        .filter(entry -> entry.getValue() >= USUAL_FROM)
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private Map<String, List<SaleLine>> sales(Set<String> locations) {
    Map<String, List<SaleLine>> sales = new TreeMap<>();
    for (SaleLine line : statements.sales()) {
      if (locations.contains(line.location()) && line.status() == SaleStatus.CLOSED) {
        sales
            .computeIfAbsent(line.location() + "|" + line.invoice(), key -> new ArrayList<>())
            .add(line);
      }
    }
    sales.values().forEach(sale -> sale.sort(Comparator.comparing(SaleLine::ref)));
    return sales;
  }

  private Payment payment(List<SaleLine> sale, TenderKind kind, long amountMinor, Source source) {
    SaleLine first = sale.getFirst();
    return maker
        .of(
            new Tender(
                first.ref(),
                first.location(),
                first.invoice(),
                first.soldAt(),
                first.soldOn(),
                first.client(),
                kind,
                kind == TenderKind.DEPOSIT ? "Deposit" : "PayPal",
                "",
                "",
                amountMinor,
                "",
                first.status()))
        .from(source);
  }
}
