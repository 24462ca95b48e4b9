package com.medspasync.reconciliation.linkage.cluster;

import java.util.BitSet;

/**
 * Leaves each record at most one partner: the pairs with the best evidence win. Greedy, which is at
 * least half of the best total, and for people nearly always all of it: two good partners are rare.
 */
public final class OneToOne {

  private OneToOne() {}

  /**
   * @param leftRows records of the left list
   * @param rightRows records of the right list
   */
  public static ScoredPairs of(ScoredPairs pairs, int leftRows, int rightRows) {
    BitSet usedLeft = new BitSet(leftRows);
    BitSet usedRight = new BitSet(rightRows);
    BitSet kept = new BitSet(pairs.size());
    for (int pair : pairs.byEvidence()) {
      if (!usedLeft.get(pairs.left(pair)) && !usedRight.get(pairs.right(pair))) {
        usedLeft.set(pairs.left(pair));
        usedRight.set(pairs.right(pair));
        kept.set(pair);
      }
    }
    ScoredPairs result = new ScoredPairs();
    for (int pair = kept.nextSetBit(0); pair >= 0; pair = kept.nextSetBit(pair + 1)) {
      result.add(pairs.left(pair), pairs.right(pair), pairs.logOdds(pair));
    }
    return result;
  }
}
