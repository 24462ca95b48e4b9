package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.payouts.LinkProblem.PaymentKind;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PosPaymentException;
import com.medspasync.reconciliation.result.PosPaymentException.Category;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the payments of the period that no entry paid, and says why. */
final class PaymentExceptions {

  private final Books books;
  private final ChargeLinks charges;
  private final RefundLinks refunds;
  private final DateRange period;

  private PaymentExceptions(
      Books books, ChargeLinks charges, RefundLinks refunds, DateRange period) {
    this.books = books;
    this.charges = charges;
    this.refunds = refunds;
    this.period = period;
  }

  static List<PosPaymentException> find(
      Books books, ChargeLinks charges, RefundLinks refunds, DateRange period) {
    return new PaymentExceptions(books, charges, refunds, period).all();
  }

  private List<PosPaymentException> all() {
    long longestLead = longestLead();
    Map<InvoiceRef, Long> paidAhead = paidAhead();
    List<PosPaymentException> exceptions = new ArrayList<>();
    for (int i = 0; i < books.payments().size(); i++) {
      Payment payment = books.payments().get(i);
      PaymentKind kind = charges.kindOfPayment(i);
      if (charges.linking().isLinked(i)
          || kind == PaymentKind.NOT_COVERED
          || kind == PaymentKind.IMPLIED
          || !period.contains(payment.tender().paidOn())) {
        continue;
      }
      long ahead =
          payment.source() == Payment.Source.SUMMED
              ? paidAhead.getOrDefault(payment.invoice(), 0L)
              : 0;
      exceptions.add(
          new PosPaymentException(
              less(payment.tender(), ahead), category(payment, kind, longestLead)));
    }
    for (int i = 0; i < books.repayments().size(); i++) {
      Payment repayment = books.repayments().get(i);
      if (!refunds.linking().isLinked(i)
          && refunds.isCovered(i)
          && period.contains(repayment.tender().paidOn())) {
        exceptions.add(
            new PosPaymentException(
                repayment.tender(),
                refunds.isAfterLast(i)
                    ? Category.IN_TRANSIT_NEXT_PERIOD
                    : Category.CARD_IN_POS_NO_CHARGE));
      }
    }
    exceptions.sort(Comparator.comparing(exception -> exception.tender().ref()));
    return exceptions;
  }

  /** What was paid ahead on invoices whose payments are only known as a sum. */
  private Map<InvoiceRef, Long> paidAhead() {
    Map<InvoiceRef, Long> ahead = new HashMap<>();
    for (int i = 0; i < books.payments().size(); i++) {
      Payment payment = books.payments().get(i);
      if (payment.source().isImplied() && payment.prepaid() && charges.linking().isLinked(i)) {
        ahead.merge(payment.invoice(), payment.amountMinor(), Long::sum);
      }
    }
    return ahead;
  }

  private static Tender less(Tender tender, long minor) {
    return minor == 0
        ? tender
        : new Tender(
            tender.ref(),
            tender.location(),
            tender.invoice(),
            tender.paidAt(),
            tender.paidOn(),
            tender.client(),
            tender.kind(),
            tender.label(),
            tender.cardBrand(),
            tender.last4(),
            tender.amountMinor() - minor,
            tender.paymentId(),
            tender.status());
  }

  private Category category(Payment payment, PaymentKind kind, long longestLead) {
    if (kind == PaymentKind.NOT_PAID_OUT_YET) {
      return Category.IN_TRANSIT_NEXT_PERIOD;
    }
    long sinceStart = ChronoUnit.DAYS.between(period.from(), payment.tender().paidOn());
    return payment.prepaid() && sinceStart <= longestLead
        ? Category.PRIOR_PERIOD_CHARGE
        : Category.CARD_IN_POS_NO_CHARGE;
  }

  /** Most days that a client of this spa paid ahead, as far as the links tell. */
  private long longestLead() {
    long longest = 1;
    for (int i = 0; i < books.charges().size(); i++) {
      for (Payment payment : charges.linking().paymentsOf(i)) {
        if (payment.prepaid()) {
          long lead =
              ChronoUnit.DAYS.between(
                  books.dayOf(books.charges().get(i).entry(), payment.tender().location()),
                  payment.tender().paidOn());
          longest = Math.max(longest, lead);
        }
      }
    }
    return longest;
  }
}
