package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charge and what became of it among those that it was solved with.
 *
 * @param linking the solved problem
 * @param at position of the charge in it
 */
record Solved(Linking linking, int at) {

  Charge charge() {
    return linking.problem().charges().get(at);
  }

  ChargeKind kind() {
    return linking.problem().chargeKinds().get(at);
  }

  @Nullable Hypothesis link() {
    return linking.linkOf(at);
  }

  boolean isLinked() {
    return link() != null;
  }

  /** Payments that the charge paid, empty when it is linked to none. */
  List<Payment> payments() {
    return linking.paymentsOf(at);
  }

  /** Probability that the invoices of its link are right, in [0, 1]. */
  double confidence() {
    return linking.confidence(at);
  }

  /** Probability that it belongs to none of the payments, in [0, 1]. */
  double aloneProbability() {
    return linking.aloneProbability(at);
  }
}
