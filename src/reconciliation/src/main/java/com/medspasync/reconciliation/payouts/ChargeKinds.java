package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.payouts.LinkProblem.PaymentKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what charges and payments look like before they are compared with one another. */
final class ChargeKinds {

  private static final Duration REPEATED_WITHIN = Duration.ofHours(1);
  private static final Duration GIVEN_BACK_WITHIN = Duration.ofDays(3);
  private static final int LEAD_IN_DOUBT_DAYS = 28;

  private final Books books;
  private final Comparison comparison;
  private final DateRange covered;
  private final Map<Till, List<Charge>> byAmount = new HashMap<>();
  private final Map<String, List<Charge>> refundsOf = new HashMap<>();
  private final Map<Long, List<Payment>> repaymentsByAmount = new HashMap<>();

  ChargeKinds(Books books, Comparison comparison, DateRange covered) {
    this.books = books;
    this.comparison = comparison;
    this.covered = covered;
    for (Charge charge : books.charges()) {
      byAmount.computeIfAbsent(Till.of(charge), key -> new ArrayList<>()).add(charge);
    }
    for (Payment repayment : books.repayments()) {
      repaymentsByAmount
          .computeIfAbsent(repayment.amountMinor(), amount -> new ArrayList<>())
          .add(repayment);
    }
    for (Charge refund : books.refunds()) {
      if (!refund.entry().relatedId().isEmpty()) {
        refundsOf.computeIfAbsent(refund.entry().relatedId(), key -> new ArrayList<>()).add(refund);
      }
    }
  }

  /** One terminal and one amount: what two charges of the same purchase have in common. */
  record Till(String processor, String location, long amountMinor) {
    static Till of(Charge charge) {
      return new Till(charge.entry().processor(), charge.entry().location(), charge.amountMinor());
    }
  }

  List<ChargeKind> ofCharges() {
    return books.charges().stream().map(this::of).toList();
  }

  private ChargeKind of(Charge charge) {
    if (books.dayOf(charge.entry()).isBefore(covered.from())) {
      return ChargeKind.EARLIER;
    }
    if (books.dayOf(charge.entry()).isAfter(covered.to())) {
      return ChargeKind.LATER;
    }
    if (comparison.namesUnknownInvoice(charge)) {
      return ChargeKind.OF_UNKNOWN_INVOICE;
    }
    if (isTakenBack(charge)) {
      return ChargeKind.TAKEN_BACK;
    }
    ChargeKind kind = ChargeKind.PLAIN;
    for (Charge twin : byAmount.getOrDefault(Till.of(charge), List.of())) {
      if (follows(charge, twin) && !isTakenBack(twin)) {
        Boolean same = samePayer(charge, twin);
        if (Boolean.TRUE.equals(same)) {
          return ChargeKind.REPEATED;
        }
        kind = same == null ? ChargeKind.MAYBE_REPEATED : kind;
      }
    }
    return kind;
  }

  private static boolean follows(Charge charge, Charge twin) {
    int order =
        charge.entry().at().equals(twin.entry().at())
            ? charge.entry().ref().compareTo(twin.entry().ref())
            : charge.entry().at().compareTo(twin.entry().at());
    return order > 0
        && Duration.between(twin.entry().at(), charge.entry().at()).compareTo(REPEATED_WITHIN) <= 0;
  }

  /** Whether two charges are of one payer; {@code null} when nothing tells. */
  static @Nullable Boolean samePayer(Charge a, Charge b) {
    if (!a.entry().last4().isEmpty() && !b.entry().last4().isEmpty()) {
      return a.entry().last4().equals(b.entry().last4());
    }
    if (!a.entry().cardBrand().equals(b.entry().cardBrand())) {
      return false;
    }
    if (!a.invoiceKey().isEmpty() && !b.invoiceKey().isEmpty()) {
      return a.invoiceKey().equals(b.invoiceKey());
    }
    if (!a.party().emails().isEmpty() && !b.party().emails().isEmpty()) {
      return a.party().emails().equals(b.party().emails());
    }
    if (!a.party().names().isEmpty() && !b.party().names().isEmpty()) {
      return a.party().mainName().equals(b.party().mainName());
    }
    return null;
  }

  /** Given back in full by a refund that the point of sale does not know. */
  private boolean isTakenBack(Charge charge) {
    for (Charge refund : refundsOf.getOrDefault(charge.entry().paymentId(), List.of())) {
      if (refund.amountMinor() == -charge.amountMinor() && isUnknownToDesk(refund)) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnknownToDesk(Charge refund) {
    return repaymentsByAmount.getOrDefault(refund.amountMinor(), List.of()).stream()
        .noneMatch(repayment ->
            books.routes().allow(refund.entry(), repayment)
                && Duration.between(repayment.at(), refund.entry().at())
                        .abs()
                        .compareTo(GIVEN_BACK_WITHIN)
                    <= 0);
  }

  List<PaymentKind> ofPayments(List<Payment> payments) {
    Map<Terminal, Instant> lastPaidOut = new HashMap<>();
    for (Payment payment : payments) {
      lastPaidOut.computeIfAbsent(Terminal.of(payment), key -> lastPaidOut(payment));
    }
    return payments.stream()
        .map(payment -> of(payment, lastPaidOut.getOrDefault(Terminal.of(payment), Instant.EPOCH)))
        .toList();
  }

  private PaymentKind of(Payment payment, Instant lastPaidOut) {
    if (!books.routes().isCovered(payment)) {
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
    return payment.at().isAfter(lastPaidOut) ? PaymentKind.NOT_PAID_OUT_YET : PaymentKind.PLAIN;
  }

  private record Terminal(String location, TenderKind kind) {
    static Terminal of(Payment payment) {
      return new Terminal(payment.tender().location(), payment.tender().kind());
    }
  }

  private Instant lastPaidOut(Payment payment) {
    return books.charges().stream()
        .filter(charge -> books.routes().isUsual(charge.entry(), payment))
        .filter(charge -> books.routes().allow(charge.entry(), payment))
        .map(charge -> charge.entry().at())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
