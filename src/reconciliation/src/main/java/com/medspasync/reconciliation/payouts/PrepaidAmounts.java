package com.medspasync.reconciliation.payouts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Amounts in minor units that clients pay ahead, more than once, as all payments together show.
 *
 * @param any stated or implied
 * @param stated by payments that the desk states alone
 */
record PrepaidAmounts(Set<Long> any, Set<Long> stated) {

  PrepaidAmounts {
    any = Set.copyOf(any);
    stated = Set.copyOf(stated);
  }

  static PrepaidAmounts of(List<Payment> payments) {
    Map<Long, Integer> any = new HashMap<>();
    Map<Long, Integer> stated = new HashMap<>();
    for (Payment payment : payments) {
      if (payment.prepaid()) {
        any.merge(payment.amountMinor(), 1, Integer::sum);
        if (!payment.source().isImplied()) {
          stated.merge(payment.amountMinor(), 1, Integer::sum);
        }
      }
    }
    any.values().removeIf(count -> count == 1);
    stated.values().removeIf(count -> count == 1);
    return new PrepaidAmounts(any.keySet(), stated.keySet());
  }

  /** Whether a charge may be for a visit that is still to come. */
  boolean mayHold(Charge charge, Routes routes) {
    if (routes.allowsOnline(charge.entry(), true)) {
      return any.contains(charge.amountMinor());
    }
    return routes.allowsOnline(charge.entry(), false) && stated.contains(charge.amountMinor());
  }
}
