package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.LineKey;
import com.medspasync.reconciliation.learn.PayoutRuling;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people decided about payout entries before. */
final class Decided {

  private final Map<LineKey, PayoutRuling> rulings = new HashMap<>();

  Decided(LearnedModel learned) {
    learned.payoutRulings().forEach(ruling -> rulings.put(ruling.line(), ruling));
  }

  boolean isEmpty() {
    return rulings.isEmpty();
  }

  /** What was decided about an entry, {@code null} for nothing. */
  @Nullable PayoutRuling of(PayoutEntry entry) {
    return rulings.isEmpty() ? null : rulings.get(LineKey.of(entry));
  }

  /** The hypotheses that no decision rules out. */
  List<Hypothesis> admitted(
      List<Hypothesis> hypotheses, List<Charge> charges, List<Payment> payments) {
    return rulings.isEmpty()
        ? hypotheses
        : hypotheses.stream()
            .filter(hypothesis -> isAdmitted(hypothesis, charges, payments))
            .toList();
  }

  /** By hypothesis, whether it says what was decided. */
  boolean[] saying(LinkProblem problem) {
    boolean[] saying = new boolean[problem.hypotheses().size()];
    for (int h = 0; h < saying.length; h++) {
      saying[h] = says(problem.hypotheses().get(h), problem.charges(), problem.payments());
    }
    return saying;
  }

  /** Whether a hypothesis says what was decided. */
  private boolean says(Hypothesis hypothesis, List<Charge> charges, List<Payment> payments) {
    return !rulings.isEmpty()
        && Arrays.stream(hypothesis.charges())
            .anyMatch(charge -> of(charges.get(charge).entry()) != null)
        && isAdmitted(hypothesis, charges, payments);
  }

  private boolean isAdmitted(Hypothesis hypothesis, List<Charge> charges, List<Payment> payments) {
    Set<InvoiceRef> invoices = new HashSet<>();
    for (int payment : hypothesis.payments()) {
      invoices.add(payments.get(payment).invoice());
    }
    for (int charge : hypothesis.charges()) {
      PayoutRuling ruling = of(charges.get(charge).entry());
      if (ruling != null && !(isPayment(ruling) && ruling.chosen().equals(invoices))) {
        return false;
      }
    }
    return true;
  }

  /** A charge that ran twice names the invoice of the first, which it did not pay. */
  private static boolean isPayment(PayoutRuling ruling) {
    return ruling.category() == PayoutCategory.MATCHED;
  }
}
