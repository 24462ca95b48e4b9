package com.medspasync.reconciliation.payouts;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often levels and relations of amounts come about by chance: between a charge and a payment
 * that have nothing to do with one another.
 *
 * @param shares by aspect (time apart) and level; level 0 is not used
 * @param timeShares by scope and level of time
 * @param chances expected number of chance coincidences among all there could be, by relation;
 *     {@link Relation#EQUAL} is known per amount instead
 * @param chargeCount number of charges
 */
record Background(
    Map<Aspect, double[]> shares,
    double[][] timeShares,
    Map<Relation, Double> chances,
    int chargeCount) {

  Background {
    shares = new EnumMap<>(shares);
    chances = new EnumMap<>(chances);
  }

  double share(Aspect aspect, int scope, int level) {
    if (aspect == Aspect.TIME) {
      return timeShares[scope][level];
    }
    double[] of = shares.get(aspect);
    return of == null ? 1 : of[level];
  }

  double chance(Relation relation) {
    return chances.getOrDefault(relation, 1.0);
  }
}
