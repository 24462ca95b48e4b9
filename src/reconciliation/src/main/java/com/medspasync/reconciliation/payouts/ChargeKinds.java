package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells what charges look like before they are compared with payments. */
final class ChargeKinds {

  /** A charge that follows an equal one within this time may repeat it. */
  static final Duration REPEATED_WITHIN = Duration.ofHours(1);

  /** A refund and what the desk gave back are no further apart. */
  static final Duration GIVEN_BACK_WITHIN = Duration.ofDays(3);

  private final LineIndex index;
  private final Comparison comparison;
  private final Routes routes;
  private final BusinessDays days;
  private final DateRange covered;

  ChargeKinds(
      LineIndex index, Comparison comparison, Routes routes, BusinessDays days, DateRange covered) {
    this.index = index;
    this.comparison = comparison;
    this.routes = routes;
    this.days = days;
    this.covered = covered;
  }

  ChargeKind of(Charge charge) {
    if (days.dayOf(charge.entry()).isBefore(covered.from())) {
      return ChargeKind.EARLIER;
    }
    if (days.dayOf(charge.entry()).isAfter(covered.to())) {
      return ChargeKind.LATER;
    }
    if (comparison.namesUnknownInvoice(charge, index)) {
      return ChargeKind.OF_UNKNOWN_INVOICE;
    }
    if (isTakenBack(charge)) {
      return ChargeKind.TAKEN_BACK;
    }
    ChargeKind kind = ChargeKind.PLAIN;
    for (Charge twin : index.sameTill(charge, REPEATED_WITHIN)) {
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
    return order > 0;
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
    for (Charge refund : index.refundsOf(charge.entry().paymentId())) {
      if (refund.amountMinor() == -charge.amountMinor() && isUnknownToDesk(refund)) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnknownToDesk(Charge refund) {
    return index.repayments(refund.amountMinor(), refund.entry().at(), GIVEN_BACK_WITHIN).stream()
        .noneMatch(repayment -> routes.allow(refund.entry(), repayment));
  }
}
