package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Tender;
import java.util.ArrayList;
import java.util.List;

/**
 * Payments that no payout has taken yet, in the order in which they were taken.
 *
 * @param tenders the payments
 */
record OpenSales(List<Tender> tenders) {

  OpenSales {
    tenders = List.copyOf(tenders);
  }

  /**
   * Payments in a row.
   *
   * @param from position of the first
   * @param to position after the last
   */
  record Run(int from, int to) {}

  /** Runs of one business day or several in a row. */
  List<Run> wholeDays() {
    return runs(true);
  }

  /** Runs that begin with a day and end anywhere: what was paid after a cut-off waits. */
  List<Run> cutOff() {
    return runs(false);
  }

  private List<Run> runs(boolean toTheEndOfDay) {
    List<Run> runs = new ArrayList<>();
    for (int from = 0; from < tenders.size(); from++) {
      for (int to = from + 1; isFirstOfDay(from) && to <= tenders.size(); to++) {
        if (!toTheEndOfDay || isFirstOfDay(to)) {
          runs.add(new Run(from, to));
        }
      }
    }
    return runs;
  }

  private boolean isFirstOfDay(int position) {
    return position == 0
        || position == tenders.size()
        || !tenders.get(position).paidOn().equals(tenders.get(position - 1).paidOn());
  }

  /**
   * What the first 0, 1, 2, … payments come to after fees.
   *
   * @return one more than there are payments, in minor units
   */
  long[] sums(FeeRule rule) {
    long[] sums = new long[tenders.size() + 1];
    for (int i = 0; i < tenders.size(); i++) {
      sums[i + 1] = Math.addExact(sums[i], rule.netOf(tenders.get(i)));
    }
    return sums;
  }
}
