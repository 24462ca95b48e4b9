package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.payouts.OpenEntries.Portion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Payments of tenders and sales that are there, stated and implied. */
final class OpenPayments {

  private final PaymentMaker maker;
  private final ImpliedPayments implying;
  private final LineIndex index;

  /** Payments by tender; the same tender may be there more than once. */
  private final Map<Tender, List<Payment>> stated = new HashMap<>();

  private final Map<Tender, Integer> tenders = new HashMap<>();
  private final Map<SaleLine, Integer> lines = new HashMap<>();
  private final Map<String, List<SaleLine>> sales = new HashMap<>();
  private final Map<String, List<String>> salesById = new HashMap<>();
  private final Map<String, List<Payment>> implied = new HashMap<>();

  OpenPayments(PayoutHabits habits, PaymentMaker maker, LineIndex index) {
    this.maker = maker;
    this.implying = new ImpliedPayments(habits, maker);
    this.index = index;
  }

  /**
   * What became of payments.
   *
   * @param removed payments that are no more
   * @param added payments that are new
   * @param noLongerGivenBack what the desk gave back and is no more
   * @param givenBack what the desk gave back and is new
   * @param turnedInvoices invoice numbers that were not known before, or no longer are
   */
  record Change(
      List<Payment> removed,
      List<Payment> added,
      List<Payment> noLongerGivenBack,
      List<Payment> givenBack,
      Set<String> turnedInvoices) {

    static final Change NONE = new Change(List.of(), List.of(), List.of(), List.of(), Set.of());
  }

  /**
   * Adds and takes away tenders and sales.
   *
   * @param ids payment ids under which something else was charged
   */
  Change change(Portion added, Portion removed, Set<String> ids) {
    Change change =
        new Change(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new HashSet<>());
    Set<String> touched = new HashSet<>();
    ids.forEach(id -> touched.addAll(salesById.getOrDefault(id, List.of())));
    removed.tenders().forEach(tender -> takeAway(tender, change));
    removed.sales().forEach(line -> takeAway(line, touched, change));
    added.tenders().forEach(tender -> add(tender, change));
    added.sales().forEach(line -> add(line, touched, change));
    touched.forEach(sale -> implyAgain(sale, change));
    return change;
  }

  private void add(Tender tender, Change change) {
    tenders.merge(tender, 1, Integer::sum);
    know(tender.invoice(), change);
    if (PaymentMaker.isPayment(tender)) {
      Payment payment = maker.stated(tender);
      stated.computeIfAbsent(tender, t -> new ArrayList<>()).add(payment);
      if (tender.amountMinor() > 0) {
        change.added.add(payment);
      } else {
        change.givenBack.add(payment);
        index.addRepayment(payment);
      }
    }
  }

  private void takeAway(Tender tender, Change change) {
    discount(tenders, tender);
    forget(tender.invoice(), change);
    List<Payment> payments = stated.get(tender);
    if (payments != null) {
      Payment payment = payments.removeLast();
      if (payments.isEmpty()) {
        stated.remove(tender);
      }
      if (tender.amountMinor() > 0) {
        change.removed.add(payment);
      } else {
        change.noLongerGivenBack.add(payment);
        index.removeRepayment(payment);
      }
    }
  }

  private void add(SaleLine line, Set<String> touched, Change change) {
    lines.merge(line, 1, Integer::sum);
    know(line.invoice(), change);
    if (implying.concerns(line)) {
      String sale = Books.saleKey(line);
      sales.computeIfAbsent(sale, key -> new ArrayList<>()).add(line);
      salesById.computeIfAbsent(line.paymentId(), id -> new ArrayList<>()).add(sale);
      touched.add(sale);
    }
  }

  private void takeAway(SaleLine line, Set<String> touched, Change change) {
    discount(lines, line);
    forget(line.invoice(), change);
    if (implying.concerns(line)) {
      String sale = Books.saleKey(line);
      unlist(sales, sale, line);
      unlist(salesById, line.paymentId(), sale);
      touched.add(sale);
    }
  }

  private void implyAgain(String sale, Change change) {
    List<Payment> before = implied.getOrDefault(sale, List.of());
    List<SaleLine> of = sales.getOrDefault(sale, List.of());
    List<Payment> now = of.isEmpty() ? List.of() : implying.of(of, index::chargedUnder);
    if (!now.equals(before)) {
      change.removed.addAll(before);
      change.added.addAll(now);
      if (now.isEmpty()) {
        implied.remove(sale);
      } else {
        implied.put(sale, now);
      }
    }
  }

  private void know(String invoice, Change change) {
    String key = InvoiceKeys.key(invoice);
    if (index.addInvoice(key)) {
      change.turnedInvoices.add(key);
    }
  }

  private void forget(String invoice, Change change) {
    String key = InvoiceKeys.key(invoice);
    if (index.removeInvoice(key)) {
      change.turnedInvoices.add(key);
    }
  }

  private static <T> void discount(Map<T, Integer> counts, T line) {
    if (!counts.containsKey(line)) {
      throw new IllegalArgumentException("This line was not added, or taken away before");
    }
    counts.computeIfPresent(line, (key, count) -> count == 1 ? null : count - 1);
  }

  private static <K, T> void unlist(Map<K, List<T>> all, K key, T line) {
    List<T> lines = all.getOrDefault(key, new ArrayList<>());
    lines.remove(line);
    if (lines.isEmpty()) {
      all.remove(key);
    }
  }
}
