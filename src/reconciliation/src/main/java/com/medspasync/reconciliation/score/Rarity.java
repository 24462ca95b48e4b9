package com.medspasync.reconciliation.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How much more an agreement on this very value says than an agreement on an average one: sharing
 * {@code Quenby} is stronger evidence than sharing {@code Smith}.
 *
 * @see "Winkler (2000), Frequency-based matching in Fellegi-Sunter model of record linkage"
 */
public final class Rarity {

  private final Map<Object, Integer> counts = new HashMap<>();
  private final int total;
  private final double chanceOfAgreement;

  /**
   * @param values the values of all persons, or lines, that could have been compared
   */
  public Rarity(Collection<?> values) {
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    total = values.size();
    double sum = 0;
    for (int count : counts.values()) {
      double share = (double) count / Math.max(1, total);
      sum += share * share;
    }
    chanceOfAgreement = sum;
  }

  /**
   * Natural log of the chance that two random values agree over the chance that a random value is
   * this one; positive for rare values, 0 when nothing is known.
   */
  public double logOdds(Object value) {
    if (total == 0 || chanceOfAgreement <= 0) {
      return 0;
    }
    double share = (counts.getOrDefault(value, 0) + 1.0) / (total + 1.0);
    return Math.log(chanceOfAgreement / share);
  }
}
