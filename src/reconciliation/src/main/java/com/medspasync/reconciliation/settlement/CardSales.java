package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Tender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Payments that one processor handles, in the order in which they were taken. Those that a payout
 * holds are not open for a later one.
 */
final class CardSales {

  /** So many days after the sale the money has reached the bank, holidays included. */
  private static final int MOST_DAYS = 10;

  private static final Comparator<CardSale> IN_TIME =
      Comparator.comparing(CardSale::day)
          .thenComparing(
              CardSale::tender,
              Comparator.comparing(Tender::paidAt)
                  .thenComparing(Tender::ref)
                  .thenComparing(Tender::invoice)
                  .thenComparing(Tender::label)
                  .thenComparing(Tender::last4)
                  .thenComparingLong(Tender::amountMinor));

  private final List<CardSale> open;

  CardSales(List<CardSale> sales) {
    this.open = new ArrayList<>(sales.stream().sorted(IN_TIME).toList());
  }

  /** Open payments that a payout of this day may hold. */
  OpenSales openFor(LocalDate paidOn) {
    int from = 0;
    while (from < open.size() && open.get(from).day().isBefore(paidOn.minusDays(MOST_DAYS))) {
      from++;
    }
    int to = from;
    while (to < open.size() && !open.get(to).day().isAfter(paidOn) && !isLater(to, paidOn)) {
      to++;
    }
    return new OpenSales(open.subList(from, to));
  }

  /** Some days of processors begin on the evening before: those sales are after the payout. */
  private boolean isLater(int at, LocalDate paidOn) {
    return open.get(at).tender().paidOn().isAfter(paidOn);
  }

  /** No later payout holds these payments. */
  void take(List<Tender> tenders) {
    for (Tender tender : tenders) {
      open.removeIf(sale -> sale.tender() == tender);
    }
  }
}
