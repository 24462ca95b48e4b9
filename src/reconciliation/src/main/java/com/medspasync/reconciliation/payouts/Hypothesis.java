package com.medspasync.reconciliation.payouts;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A claim that some charges paid some payments: one to one, two cards for one payment, or one
 * charge for two.
 *
 * @param charges positions of the charges, ascending
 * @param payments positions of the payments, ascending
 * @param relation how the amounts relate
 * @param levels level of every {@link Aspect}, by ordinal
 * @param scope which distribution of times applies
 * @param sameAmounts for {@link Relation#EQUAL}: how many payments have this very amount
 * @param nameShare share of the payments whose client has this very name, 0 when names do not agree
 */
record Hypothesis(
    int[] charges,
    int[] payments,
    Relation relation,
    int[] levels,
    int scope,
    int sameAmounts,
    double nameShare) {

  /** By what they use. */
  static final Comparator<Hypothesis> ORDER =
      Comparator.comparingInt((Hypothesis h) -> h.charges[0])
          .thenComparing(h -> h.payments[0])
          .thenComparing(Hypothesis::relation)
          .thenComparing(h -> h.charges[h.charges.length - 1])
          .thenComparing(h -> h.payments[h.payments.length - 1]);

  /** The same claim where charges and payments have other positions. */
  Hypothesis at(int[] otherCharges, int[] otherPayments) {
    return new Hypothesis(
        otherCharges, otherPayments, relation, levels, scope, sameAmounts, nameShare);
  }

  int level(Aspect aspect) {
    return levels[aspect.ordinal()];
  }

  boolean isPair() {
    return charges.length == 1 && payments.length == 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hypothesis that
        && relation == that.relation
        && Arrays.equals(charges, that.charges)
        && Arrays.equals(payments, that.payments);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(charges) + Arrays.hashCode(payments);
  }

  @Override
  public String toString() {
    return Arrays.toString(charges) + relation + Arrays.toString(payments);
  }
}
