package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Payments that no payout has taken yet, in the order in which they were taken.
 *
 * @param sales the payments
 */
record OpenSales(List<CardSale> sales) {

  OpenSales {
    sales = List.copyOf(sales);
  }

  List<Tender> tenders() {
    return sales.stream().map(CardSale::tender).toList();
  }

  /**
   * Payments in a row.
   *
   * @param from position of the first
   * @param to position after the last
   */
  record Run(int from, int to) {}

  /** Runs of one day or several in a row. */
  List<Run> wholeDays() {
    int[] days = daysFrom();
    List<Run> runs = new ArrayList<>();
    for (int first = 0; first < days.length - 1; first++) {
      for (int next = first + 1; next < days.length; next++) {
        runs.add(new Run(days[first], days[next]));
      }
    }
    return runs;
  }

  /** Runs that begin with a day and end anywhere: what was paid after a cut-off waits. */
  List<Run> cutOff() {
    List<Run> runs = new ArrayList<>();
    for (int from : daysFrom()) {
      for (int to = from + 1; to <= sales.size(); to++) {
        runs.add(new Run(from, to));
      }
    }
    return runs;
  }

  /** Where each day begins, and where the last one ends. */
  private int[] daysFrom() {
    return IntStream.rangeClosed(0, sales.size())
        .filter(at ->
            at == 0 || at == sales.size() || !sales.get(at).day().equals(sales.get(at - 1).day()))
        .toArray();
  }

  /**
   * What the first 0, 1, 2, … payments come to after fees.
   *
   * @return one more than there are payments, in minor units
   */
  long[] sums(FeeRule rule) {
    long[] sums = new long[sales.size() + 1];
    for (int i = 0; i < sales.size(); i++) {
      sums[i + 1] = Math.addExact(sums[i], rule.netOf(sales.get(i).tender()));
    }
    return sums;
  }
}
