package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.payouts.LinkProblem.PaymentKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what payments look like before they are compared with charges: up to when each terminal's
 * were paid out is found out once.
 */
final class PaymentKinds {

  private static final int LEAD_IN_DOUBT_DAYS = 28;

  private final Routes routes;
  private final DateRange covered;
  private final Map<Terminal, Instant> lastPaidOut = new HashMap<>();

  /**
   * @param payments payments to be told apart
   * @param charges all charges that were paid out
   */
  PaymentKinds(Routes routes, DateRange covered, List<Payment> payments, List<Charge> charges) {
    this.routes = routes;
    this.covered = covered;
    for (Payment payment : payments) {
      lastPaidOut.computeIfAbsent(Terminal.of(payment), key -> lastPaidOut(payment, charges));
    }
  }

  private record Terminal(String location, TenderKind kind) {
    static Terminal of(Payment payment) {
      return new Terminal(payment.tender().location(), payment.tender().kind());
    }
  }

  private Instant lastPaidOut(Payment payment, List<Charge> charges) {
    return charges.stream()
        .filter(charge -> routes.isUsual(charge.entry(), payment))
        .filter(charge -> routes.allow(charge.entry(), payment))
        .map(charge -> charge.entry().at())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  PaymentKind of(Payment payment) {
    if (!routes.isCovered(payment)) {
      return PaymentKind.NOT_COVERED;
    }
    if (payment.source() == Payment.Source.SURELY_PREPAID) {
      return PaymentKind.SURELY_IMPLIED;
    }
    if (payment.source().isImplied()) {
      return PaymentKind.IMPLIED;
    }
    if (payment.prepaid()) {
      return payment.tender().paidOn().isBefore(covered.from().plusDays(LEAD_IN_DOUBT_DAYS))
          ? PaymentKind.MAYBE_PAID_BEFORE
          : PaymentKind.PLAIN;
    }
    Instant last = lastPaidOut.getOrDefault(Terminal.of(payment), Instant.EPOCH);
    return payment.at().isAfter(last) ? PaymentKind.NOT_PAID_OUT_YET : PaymentKind.PLAIN;
  }
}
