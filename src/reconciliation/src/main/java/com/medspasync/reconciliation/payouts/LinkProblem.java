package com.medspasync.reconciliation.payouts;

import java.util.List;

/**
 * Charges, payments and what could connect them.
 *
 * @param charges one side
 * @param payments the other side
 * @param chargeKinds what is known of each charge before looking at payments; see {@link
 *     ChargeKind}
 * @param paymentKinds the same for payments; see {@link PaymentKind}
 * @param hypotheses every connection worth weighing, in a fixed order
 */
record LinkProblem(
    List<Charge> charges,
    List<Payment> payments,
    List<ChargeKind> chargeKinds,
    List<PaymentKind> paymentKinds,
    List<Hypothesis> hypotheses) {

  /** What a charge looks like before its payment is known. */
  enum ChargeKind {
    PLAIN(1, 19),
    /** Follows a charge of the same amount and payer within the hour. */
    REPEATED(4, 1),
    /** Follows a charge of the same amount; nothing tells whether the payer is the same. */
    MAYBE_REPEATED(1, 2),
    /** Given back in full although the point of sale knows no such refund. */
    TAKEN_BACK(4, 1),
    /** Made before the first business day of the sales. */
    EARLIER(9, 1),
    /** Made after the last business day of the sales. */
    LATER(9, 1),
    /** Names an invoice that no sale has. */
    OF_UNKNOWN_INVOICE(9, 1);

    private final double withoutPayment;
    private final double withPayment;

    ChargeKind(double withoutPayment, double withPayment) {
      this.withoutPayment = withoutPayment;
      this.withPayment = withPayment;
    }

    /** What is supposed before any evidence, as a number of charges seen. */
    double priorWithout() {
      return withoutPayment;
    }

    double priorWith() {
      return withPayment;
    }
  }

  /** What a payment looks like before its charge is known. */
  enum PaymentKind {
    PLAIN(1, 19),
    /** Made after the last charge that the processor has paid out. */
    NOT_PAID_OUT_YET(19, 1),
    /** A deposit for a visit soon after the report begins. */
    MAYBE_PAID_BEFORE(1, 1),
    /** Not mentioned by the point of sale; the sale was just not charged in full. */
    IMPLIED(9, 1),
    /** Not mentioned, but the charge leaves open just the usual deposit. */
    SURELY_IMPLIED(1, 4),
    /** No report of its processor was given. */
    NOT_COVERED(99, 1);

    private final double withoutCharge;
    private final double withCharge;

    PaymentKind(double withoutCharge, double withCharge) {
      this.withoutCharge = withoutCharge;
      this.withCharge = withCharge;
    }

    double priorWithout() {
      return withoutCharge;
    }

    double priorWith() {
      return withCharge;
    }
  }
}
