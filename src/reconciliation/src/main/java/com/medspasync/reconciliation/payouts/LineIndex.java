package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.PayoutEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Charges, refunds and what the desk gave back, by what they have in common. */
final class LineIndex {

  /** One terminal and one amount: what two charges of the same purchase have in common. */
  private record Till(String processor, String location, long amountMinor) {
    static Till of(Charge charge) {
      return new Till(charge.entry().processor(), charge.entry().location(), charge.amountMinor());
    }
  }

  private final Map<Till, NavigableMap<Instant, List<Charge>>> charges = new HashMap<>();
  private final Map<String, List<Charge>> chargesById = new HashMap<>();
  private final Map<String, List<Charge>> refundsByCharge = new HashMap<>();
  private final Map<Long, NavigableMap<Instant, List<Charge>>> refunds = new HashMap<>();
  private final Map<Long, NavigableMap<Instant, List<Payment>>> repayments = new HashMap<>();
  private final Map<String, Integer> invoices = new HashMap<>();

  void addCharge(Charge charge) {
    timed(charges, Till.of(charge)).computeIfAbsent(at(charge), t -> new ArrayList<>()).add(charge);
    for (String id : ids(charge.entry())) {
      chargesById.computeIfAbsent(id, key -> new ArrayList<>()).add(charge);
    }
  }

  void removeCharge(Charge charge) {
    remove(charges, Till.of(charge), at(charge), charge);
    ids(charge.entry()).forEach(id -> remove(chargesById, id, charge));
  }

  /** By what refunds and disputes may name a charge. */
  static List<String> ids(PayoutEntry entry) {
    return entry.paymentId().isEmpty() || entry.paymentId().equals(entry.entryId())
        ? List.of(entry.entryId())
        : List.of(entry.paymentId(), entry.entryId());
  }

  void addRefund(Charge refund) {
    timed(refunds, refund.amountMinor())
        .computeIfAbsent(at(refund), t -> new ArrayList<>())
        .add(refund);
    if (!refund.entry().relatedId().isEmpty()) {
      refundsByCharge
          .computeIfAbsent(refund.entry().relatedId(), key -> new ArrayList<>())
          .add(refund);
    }
  }

  void removeRefund(Charge refund) {
    remove(refunds, refund.amountMinor(), at(refund), refund);
    if (!refund.entry().relatedId().isEmpty()) {
      remove(refundsByCharge, refund.entry().relatedId(), refund);
    }
  }

  void addRepayment(Payment repayment) {
    timed(repayments, repayment.amountMinor())
        .computeIfAbsent(repayment.at(), t -> new ArrayList<>())
        .add(repayment);
  }

  void removeRepayment(Payment repayment) {
    remove(repayments, repayment.amountMinor(), repayment.at(), repayment);
  }

  /** Says whether the number was not known before. */
  boolean addInvoice(String invoiceKey) {
    return invoices.merge(invoiceKey, 1, Integer::sum) == 1;
  }

  /** Says whether the number is no longer known. */
  boolean removeInvoice(String invoiceKey) {
    return invoices.computeIfPresent(invoiceKey, (key, count) -> count == 1 ? null : count - 1)
        == null;
  }

  /** Whether any sale has this invoice number. */
  boolean knowsInvoice(String invoiceKey) {
    return invoices.containsKey(invoiceKey);
  }

  /** Charges of the same terminal and amount around one, itself included, in order. */
  List<Charge> sameTill(Charge charge, Duration around) {
    return within(charges.get(Till.of(charge)), at(charge), around).stream()
        .sorted(Books.CHARGE_ORDER)
        .toList();
  }

  /** The charge that an id stands for, {@code null} when none does. */
  @Nullable Charge chargeOf(String id) {
    return chargesById.getOrDefault(id, List.of()).stream().min(Books.CHARGE_ORDER).orElse(null);
  }

  /** Amount of the first charge under a payment id, {@code null} when there is none. */
  @Nullable Long chargedUnder(String paymentId) {
    return chargesById.getOrDefault(paymentId, List.of()).stream()
        .filter(charge -> charge.entry().paymentId().equals(paymentId))
        .min(Books.CHARGE_ORDER)
        .map(Charge::amountMinor)
        .orElse(null);
  }

  /** All charges that an id stands for. */
  List<Charge> chargesOf(String id) {
    return chargesById.getOrDefault(id, List.of());
  }

  /** Refunds that name a charge. */
  List<Charge> refundsOf(String chargeId) {
    return refundsByCharge.getOrDefault(chargeId, List.of());
  }

  /** Refunds of an amount around a time. */
  List<Charge> refunds(long amountMinor, Instant at, Duration around) {
    return within(refunds.get(amountMinor), at, around);
  }

  /** What the desk gave back of an amount around a time. */
  List<Payment> repayments(long amountMinor, Instant at, Duration around) {
    return within(repayments.get(amountMinor), at, around);
  }

  private static Instant at(Charge charge) {
    return charge.entry().at();
  }

  private static <K, T> NavigableMap<Instant, List<T>> timed(
      Map<K, NavigableMap<Instant, List<T>>> all, K key) {
    return all.computeIfAbsent(key, k -> new TreeMap<>());
  }

  private static <T> List<T> within(
      @Nullable NavigableMap<Instant, List<T>> timed, Instant at, Duration around) {
    List<T> found = new ArrayList<>();
    if (timed != null) {
      timed.subMap(at.minus(around), true, at.plus(around), true).values().forEach(found::addAll);
    }
    return found;
  }

  private static <K, T> void remove(
      Map<K, NavigableMap<Instant, List<T>>> all, K key, Instant at, T line) {
    NavigableMap<Instant, List<T>> timed = all.getOrDefault(key, new TreeMap<>());
    remove(timed, at, line);
    if (timed.isEmpty()) {
      all.remove(key);
    }
  }

  private static <K, T> void remove(Map<K, List<T>> all, K key, T line) {
    List<T> lines = all.getOrDefault(key, new ArrayList<>());
    lines.remove(line);
    if (lines.isEmpty()) {
      all.remove(key);
    }
  }
}
