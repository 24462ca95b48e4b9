package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.payouts.LinkProblem.PaymentKind;
import java.util.ArrayList;
import java.util.List;

/** Refunds tied to what the desk gave back. */
final class RefundLinks {

  private final Linking linking;
  private final int[] chargeOf;

  private RefundLinks(Linking linking, int[] chargeOf) {
    this.linking = linking;
    this.chargeOf = chargeOf;
  }

  static RefundLinks find(Books books, ChargeLinks charges, DateRange period, Decided people) {
    List<Charge> refunds = new ArrayList<>();
    List<ChargeKind> kinds = new ArrayList<>();
    int[] chargeOf = new int[books.refunds().size()];
    for (int i = 0; i < chargeOf.length; i++) {
      Charge refund = books.refunds().get(i);
      chargeOf[i] = charges.chargeOf(refund.entry().relatedId());
      refunds.add(withClientOf(refund, charges, chargeOf[i]));
      kinds.add(kind(books, charges, refund, chargeOf[i], period));
    }
    Comparison comparison = new Comparison(books, refunds, books.repayments());
    List<PaymentKind> paymentKinds =
        new ChargeKinds(books, comparison, period).ofPayments(books.repayments());
    return new RefundLinks(
        Linking.solve(
            books.routes(), comparison, refunds, books.repayments(), kinds, paymentKinds, people),
        chargeOf);
  }

  /** The client who paid is the one who gets back, whatever name the processor has. */
  private static Charge withClientOf(Charge refund, ChargeLinks charges, int charge) {
    if (charge < 0) {
      return refund;
    }
    Party party = refund.party().and(charges.linking().problem().charges().get(charge).party());
    for (Payment payment : charges.linking().paymentsOf(charge)) {
      party = payment.party().and(party);
    }
    return new Charge(refund.entry(), party, refund.invoiceKey());
  }

  private static ChargeKind kind(
      Books books, ChargeLinks charges, Charge refund, int charge, DateRange period) {
    if (charge >= 0 && charges.originalOf(charge) >= 0) {
      return ChargeKind.TAKEN_BACK;
    }
    if (books.dayOf(refund.entry()).isBefore(period.from())) {
      return ChargeKind.EARLIER;
    }
    return books.dayOf(refund.entry()).isAfter(period.to()) ? ChargeKind.LATER : ChargeKind.PLAIN;
  }

  Linking linking() {
    return linking;
  }

  /** Whether a report that could hold a repayment was given. */
  boolean isCovered(int repayment) {
    return linking.problem().paymentKinds().get(repayment) != PaymentKind.NOT_COVERED;
  }

  /** Whether a repayment was made after the last charge that its processor has paid out. */
  boolean isAfterLast(int repayment) {
    return linking.problem().paymentKinds().get(repayment) == PaymentKind.NOT_PAID_OUT_YET;
  }

  /** Position of the charge that a refund gives back, -1 when the files do not have it. */
  int chargeOf(int refund) {
    return chargeOf[refund];
  }

  ChargeKind kindOf(int refund) {
    return linking.problem().chargeKinds().get(refund);
  }
}
