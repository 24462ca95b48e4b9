package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best pairs of a line; a pair that is not among them is let go at once. */
final class BestPairs {

  private static final int KEPT = 12;

  private final boolean anyway;
  private final Comparator<WeighedPair> bestFirst;
  private final PriorityQueue<WeighedPair> worstFirst;

  /**
   * @param anyway whether hopeless pairs count, too
   * @param order which visit comes first of those that fit as well as each other
   */
  BestPairs(boolean anyway, Comparator<Visit> order) {
    this.anyway = anyway;
    this.bestFirst =
        Comparator.comparingDouble((WeighedPair pair) -> -pair.logOdds())
            .thenComparing(WeighedPair::visit, order);
    this.worstFirst = new PriorityQueue<>(bestFirst.reversed());
  }

  /** Adds a pair that was weighed. */
  void add(WeighedPair pair) {
    if (pair.logOdds() > WeighedPair.HOPELESS || anyway) {
      worstFirst.add(pair);
      if (worstFirst.size() > KEPT) {
        worstFirst.remove();
      }
    }
  }

  List<WeighedPair> ordered() {
    List<WeighedPair> ordered = new ArrayList<>(worstFirst);
    ordered.sort(bestFirst);
    return ordered;
  }
}
