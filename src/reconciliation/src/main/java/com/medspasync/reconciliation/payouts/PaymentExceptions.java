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

  private final DateRange period;
  private final long longestLead;

  /**
   * @param longestLead most days that a client of this spa paid ahead
   */
  PaymentExceptions(DateRange period, long longestLead) {
    this.period = period;
    this.longestLead = longestLead;
  }

  /**
   * A payment and what became of it.
   *
   * @param kind what it looks like before its charge is known
   * @param linked whether an entry paid it
   */
  record Settled(Payment payment, PaymentKind kind, boolean linked) {

    static List<Settled> of(Linking linking) {
      List<Settled> all = new ArrayList<>();
      for (int i = 0; i < linking.problem().payments().size(); i++) {
        all.add(
            new Settled(
                linking.problem().payments().get(i),
                linking.problem().paymentKinds().get(i),
                linking.isLinked(i)));
      }
      return all;
    }
  }

  /**
   * @param payments all payments in order
   * @param repayments all that the desk gave back, in order
   */
  List<PosPaymentException> find(List<Settled> payments, List<Settled> repayments) {
    Map<InvoiceRef, Long> paidAhead = paidAhead(payments);
    List<PosPaymentException> exceptions = new ArrayList<>();
    for (Settled settled : payments) {
      Payment payment = settled.payment();
      PaymentKind kind = settled.kind();
      if (settled.linked()
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
          new PosPaymentException(less(payment.tender(), ahead), category(payment, kind)));
    }
    for (Settled settled : repayments) {
      if (!settled.linked()
          && settled.kind() != PaymentKind.NOT_COVERED
          && period.contains(settled.payment().tender().paidOn())) {
        exceptions.add(
            new PosPaymentException(
                settled.payment().tender(),
                settled.kind() == PaymentKind.NOT_PAID_OUT_YET
                    ? Category.IN_TRANSIT_NEXT_PERIOD
                    : Category.CARD_IN_POS_NO_CHARGE));
      }
    }
    exceptions.sort(Comparator.comparing(exception -> exception.tender().ref()));
    return exceptions;
  }

  /** What was paid ahead on invoices whose payments are only known as a sum. */
  private static Map<InvoiceRef, Long> paidAhead(List<Settled> payments) {
    Map<InvoiceRef, Long> ahead = new HashMap<>();
    for (Settled settled : payments) {
      Payment payment = settled.payment();
      if (payment.source().isImplied() && payment.prepaid() && settled.linked()) {
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

  private Category category(Payment payment, PaymentKind kind) {
    if (kind == PaymentKind.NOT_PAID_OUT_YET) {
      return Category.IN_TRANSIT_NEXT_PERIOD;
    }
    long sinceStart = ChronoUnit.DAYS.between(period.from(), payment.tender().paidOn());
    return payment.prepaid() && sinceStart <= longestLead
        ? Category.PRIOR_PERIOD_CHARGE
        : Category.CARD_IN_POS_NO_CHARGE;
  }

  /** Most days that a client of this spa paid ahead, as far as the links tell. */
  static long longestLead(Linking charges, BusinessDays days) {
    long longest = 1;
    for (int i = 0; i < charges.problem().charges().size(); i++) {
      for (Payment payment : charges.paymentsOf(i)) {
        if (payment.prepaid()) {
          long lead =
              ChronoUnit.DAYS.between(
                  days.dayOf(
                      charges.problem().charges().get(i).entry(), payment.tender().location()),
                  payment.tender().paidOn());
          longest = Math.max(longest, lead);
        }
      }
    }
    return longest;
  }
}
