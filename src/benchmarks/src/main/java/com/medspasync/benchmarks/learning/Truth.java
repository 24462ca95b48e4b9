package com.medspasync.benchmarks.learning;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What truly belongs together in one practice. */
interface Truth {

  /** The sale lines that a rewards line is about, empty for none. */
  Set<LineRef> sold(RewardMatch match);

  /** The invoices that a payout entry belongs to, empty for none. */
  Set<InvoiceRef> paid(PayoutMatch match);

  /** Whether a proposal names nothing that is not so. */
  default boolean isRight(RewardMatch match) {
    return !treatments(match).isEmpty() && sold(match).containsAll(treatments(match));
  }

  /** Whether a proposal names nothing that is not so. */
  default boolean isRight(PayoutMatch match) {
    return !match.invoices().isEmpty() && paid(match).containsAll(new HashSet<>(match.invoices()));
  }

  /** The treatments that a match proposes. */
  static Set<LineRef> treatments(RewardMatch match) {
    return match.links().stream()
        .filter(link -> link.role() == RewardLink.Role.TREATMENT)
        .map(RewardLink::sale)
        .collect(Collectors.toSet());
  }
}
