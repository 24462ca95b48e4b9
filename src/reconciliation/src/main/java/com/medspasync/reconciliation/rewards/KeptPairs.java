package com.medspasync.reconciliation.rewards;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was found out about pairs, kept for the next pass as long as there is room. Where thousands
 * of equal sales meet hundreds of lines there is not: pairs beyond the room are looked at again
 * each time, which takes longer and answers the same.
 *
 * @param <V> what is kept of a pair
 */
final class KeptPairs<V> {

  private final int most;
  private final Map<Long, V> kept = new HashMap<>();

  /**
   * @param most pairs to keep
   */
  KeptPairs(int most) {
    this.most = most;
  }

  /** What is known of a pair, or what finding out answers. */
  V get(long pair, Supplier<V> findOut) {
    V known = kept.get(pair);
    if (known == null) {
      known = findOut.get();
      if (kept.size() < most) {
        kept.put(pair, known);
      }
    }
    return known;
  }

  int size() {
    return kept.size();
  }
}
