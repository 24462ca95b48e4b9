package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.payouts.Payment.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some systems export items without payments, only with the id of the charge. What else was paid on
 * such a sale, ahead or through another processor, is implied: by what the charge leaves open, and
 * by charges that look like it.
 */
final class ImpliedPayments {

  private final PayoutHabits habits;
  private final PaymentMaker maker;

  ImpliedPayments(PayoutHabits habits, PaymentMaker maker) {
    this.habits = habits;
    this.maker = maker;
  }

  /** Whether a line is of a sale that may imply payments. */
  boolean concerns(SaleLine line) {
    return habits.withoutPayments().contains(line.location()) && line.status() == SaleStatus.CLOSED;
  }

  /**
   * What a sale implies.
   *
   * @param lines lines of one invoice that {@link #concerns} says yes to, in any order
   * @param chargedById amount that was charged under a payment id, {@code null} where none was
   */
  List<Payment> of(Collection<SaleLine> lines, Function<String, @Nullable Long> chargedById) {
    List<SaleLine> sale = new ArrayList<>(lines);
    sale.sort(Comparator.comparing(SaleLine::ref).thenComparing(SaleLine::toString));
    List<Payment> implied = new ArrayList<>();
    long total = sale.stream().mapToLong(SaleLine::totalMinor).sum();
    String id = sale.getFirst().paymentId();
    if (id.isEmpty() && total > 0) {
      implied.add(payment(sale.getFirst(), TenderKind.PAYPAL, total, Source.OTHERWISE_PAID));
    }
    Long deposit = habits.deposit();
    Long charged = id.isEmpty() ? null : chargedById.apply(id);
    if (deposit != null && total > deposit && (charged == null || charged != total)) {
      boolean leftOpen = charged != null && total - charged == deposit;
      implied.add(
          payment(
              sale.getFirst(),
              TenderKind.DEPOSIT,
              deposit,
              leftOpen ? Source.SURELY_PREPAID : Source.MAYBE_PREPAID));
    }
    return implied;
  }

  private Payment payment(SaleLine first, TenderKind kind, long amountMinor, Source source) {
    return maker.of(
        new Tender(
            first.ref(),
            first.location(),
            first.invoice(),
            first.soldAt(),
            first.soldOn(),
            first.client(),
            kind,
            kind == TenderKind.DEPOSIT ? "Deposit" : "PayPal",
            "",
            "",
            amountMinor,
            "",
            first.status()),
        source);
  }
}
