package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refunds tied to what the desk gave back. */
final class RefundLinks {

  private final SideModel model;
  private final Linking linking;

  private RefundLinks(LinkedSide side) {
    model = side.model();
    linking = side.linking();
  }

  /**
   * @param known what was learned before, {@code null} to learn it
   */
  static RefundLinks find(
      Books books,
      ChargeLinks charges,
      DateRange period,
      Decided people,
      @Nullable SideModel known) {
    List<Charge> refunds = new ArrayList<>();
    List<ChargeKind> kinds = new ArrayList<>();
    for (Charge refund : books.refunds()) {
      Solved charge = charges.chargeOf(refund.entry().relatedId());
      refunds.add(withClientOf(refund, charge));
      kinds.add(
          kind(
              refund,
              charge != null && charges.originalOf(charge.charge()) != null,
              books.days(),
              period));
    }
    return new RefundLinks(
        known == null
            ? LinkedSide.learn(
                books,
                new Comparison(books, refunds, books.repayments()),
                refunds,
                kinds,
                books.repayments(),
                period,
                people)
            : LinkedSide.of(books.routes(), known, refunds, kinds, books.repayments(), people));
  }

  /** The client who paid is the one who gets back, whatever name the processor has. */
  static Charge withClientOf(Charge refund, @Nullable Solved charge) {
    if (charge == null) {
      return refund;
    }
    Party party = refund.party().and(charge.charge().party());
    for (Payment payment : charge.payments()) {
      party = payment.party().and(party);
    }
    return new Charge(refund.entry(), party, refund.invoiceKey());
  }

  /**
   * @param ofRepeated whether it gives back a charge that repeats another one
   */
  static ChargeKind kind(Charge refund, boolean ofRepeated, BusinessDays days, DateRange period) {
    if (ofRepeated) {
      return ChargeKind.TAKEN_BACK;
    }
    if (days.dayOf(refund.entry()).isBefore(period.from())) {
      return ChargeKind.EARLIER;
    }
    return days.dayOf(refund.entry()).isAfter(period.to()) ? ChargeKind.LATER : ChargeKind.PLAIN;
  }

  SideModel model() {
    return model;
  }

  Linking linking() {
    return linking;
  }
}
