package com.medspasync.benchmarks.learning;

import com.medspasync.benchmarks.practice.AnswerKey;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The key of a practice made by chance.
 *
 * @param key what was made
 * @param sold the same for rewards lines, where of lines alike the linked one counts
 */
record KeyTruth(AnswerKey key, Map<LineRef, Set<LineRef>> sold) implements Truth {

  static KeyTruth of(AnswerKey key, ReconciliationResult result) {
    return new KeyTruth(
        key,
        key.soldGiven(
            result.rewards().stream()
                .filter(match -> !Truth.treatments(match).isEmpty())
                .map(match -> match.line().ref())
                .collect(Collectors.toSet())));
  }

  @Override
  public Set<LineRef> sold(RewardMatch match) {
    return sold.getOrDefault(match.line().ref(), Set.of());
  }

  @Override
  public Set<InvoiceRef> paid(PayoutMatch match) {
    return key.paid().getOrDefault(match.entry().ref(), Set.of());
  }
}
