package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Both sides of the books in a fixed order: charges and payments, ready to be compared. */
final class Books {

  static final Comparator<PayoutEntry> ENTRY_ORDER =
      Comparator.comparing(PayoutEntry::ref)
          .thenComparing(PayoutEntry::entryId)
          .thenComparing(PayoutEntry::toString);

  static final Comparator<Charge> CHARGE_ORDER = Comparator.comparing(Charge::entry, ENTRY_ORDER);

  private static final Comparator<Tender> TENDER_ORDER =
      Comparator.comparing(Tender::ref)
          .thenComparing(Tender::invoice)
          .thenComparing(Tender::kind)
          .thenComparing(Tender::label)
          .thenComparing(Tender::last4)
          .thenComparingLong(Tender::amountMinor)
          .thenComparing(Tender::toString);

  private static final Comparator<Payment> IMPLIED_ORDER =
      Comparator.comparing((Payment payment) -> saleKey(payment.tender()))
          .thenComparing(payment -> payment.tender().kind() == TenderKind.DEPOSIT);

  /** What is stated first, by file and line; what is implied follows by sale. */
  static final Comparator<Payment> PAYMENT_ORDER =
      (a, b) -> {
        if (a.source().isImplied() != b.source().isImplied()) {
          return a.source().isImplied() ? 1 : -1;
        }
        return a.source().isImplied()
            ? IMPLIED_ORDER.compare(a, b)
            : TENDER_ORDER.compare(a.tender(), b.tender());
      };

  private final BusinessDays days;
  private final PayoutHabits habits;
  private final List<PayoutEntry> entries;
  private final List<Charge> charges = new ArrayList<>();
  private final List<Charge> refunds = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Payment> repayments = new ArrayList<>();
  private final LineIndex index = new LineIndex();
  private final Routes routes;

  /** Books whose habits and routes are found out from themselves. */
  Books(Statements statements) {
    this(statements, null, null);
  }

  /**
   * @param knownHabits how payments are recorded, {@code null} to find it out
   * @param knownRoutes where payments go, {@code null} to find it out
   */
  Books(Statements statements, @Nullable PayoutHabits knownHabits, @Nullable Routes knownRoutes) {
    days = new BusinessDays(statements.locations());
    entries =
        statements.payouts().stream()
            .filter(entry -> entry.kind() != PayoutEntry.Kind.TRANSFER)
            .sorted(ENTRY_ORDER)
            .toList();
    for (PayoutEntry entry : entries) {
      if (Charge.isCharge(entry)) {
        charges.add(Charge.of(entry));
      } else if (entry.kind() == PayoutEntry.Kind.REFUND) {
        refunds.add(Charge.of(entry));
      }
    }
    habits = knownHabits == null ? PayoutHabits.of(statements.tenders(), charges) : knownHabits;
    charges.forEach(index::addCharge);
    refunds.forEach(index::addRefund);
    addPayments(statements, new PaymentMaker(statements, days, habits));
    repayments.forEach(index::addRepayment);
    statements.sales().forEach(sale -> index.addInvoice(InvoiceKeys.key(sale.invoice())));
    statements.tenders().forEach(tender -> index.addInvoice(InvoiceKeys.key(tender.invoice())));
    routes =
        knownRoutes == null ? Routes.of(statements.locations(), charges, payments) : knownRoutes;
  }

  private void addPayments(Statements statements, PaymentMaker maker) {
    for (Tender tender : statements.tenders()) {
      if (PaymentMaker.isPayment(tender)) {
        (tender.amountMinor() > 0 ? payments : repayments).add(maker.stated(tender));
      }
    }
    ImpliedPayments implied = new ImpliedPayments(habits, maker);
    Map<String, List<SaleLine>> sales = new TreeMap<>();
    for (SaleLine line : statements.sales()) {
      if (implied.concerns(line)) {
        sales.computeIfAbsent(saleKey(line), key -> new ArrayList<>()).add(line);
      }
    }
    Map<String, Long> chargedById = new HashMap<>();
    for (Charge charge : charges) {
      chargedById.putIfAbsent(charge.entry().paymentId(), charge.amountMinor());
    }
    sales.values().forEach(sale -> payments.addAll(implied.of(sale, chargedById::get)));
    payments.sort(PAYMENT_ORDER);
    repayments.sort(PAYMENT_ORDER);
  }

  static String saleKey(SaleLine line) {
    return line.location() + "|" + line.invoice();
  }

  private static String saleKey(Tender tender) {
    return tender.location() + "|" + tender.invoice();
  }

  BusinessDays days() {
    return days;
  }

  PayoutHabits habits() {
    return habits;
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

  /** All of it, by what lines have in common. */
  LineIndex index() {
    return index;
  }
}
