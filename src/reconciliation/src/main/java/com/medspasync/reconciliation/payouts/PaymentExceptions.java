package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.payouts.LinkProblem.PaymentKind;
import com.medspasync.reconciliation.result.PosPaymentException;
import com.medspasync.reconciliation.result.PosPaymentException.Category;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Finds the payments of the period that no entry paid, and says why. */
final class PaymentExceptions {

  private final Books books;
  private final ChargeLinks charges;
  private final DateRange period;

  private PaymentExceptions(Books books, ChargeLinks charges, DateRange period) {
    this.books = books;
    this.charges = charges;
    this.period = period;
  }

  static List<PosPaymentException> find(Books books, ChargeLinks charges, DateRange period) {
    return new PaymentExceptions(books, charges, period).all();
  }

  private List<PosPaymentException> all() {
    long longestLead = longestLead();
    List<PosPaymentException> exceptions = new ArrayList<>();
    for (int i = 0; i < books.payments().size(); i++) {
      Payment payment = books.payments().get(i);
      PaymentKind kind = charges.kindOfPayment(i);
      if (charges.linking().isLinked(i)
          || kind == PaymentKind.NOT_COVERED
          || !period.contains(payment.tender().paidOn())) {
        continue;
      }
      exceptions.add(
          new PosPaymentException(payment.tender(), category(payment, kind, longestLead)));
    }
    return exceptions;
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
