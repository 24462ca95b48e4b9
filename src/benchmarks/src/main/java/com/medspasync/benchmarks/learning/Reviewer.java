package com.medspasync.benchmarks.learning;

import com.medspasync.reconciliation.learn.PayoutRuling;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Somebody who knows the truth and tells it, but for slips: then a right proposal is rejected or
 * exchanged for the next best, and a wrong one is accepted.
 */
final class Reviewer {

  private final Truth truth;
  private final double slips;
  private final Random random;
  private final Map<LineRef, SaleLine> sales = new HashMap<>();
  private int decisions;

  /**
   * @param slips share of wrong decisions
   * @param seed of when she slips
   */
  Reviewer(Truth truth, Collection<SaleLine> sales, double slips, long seed) {
    this.truth = truth;
    this.slips = slips;
    this.random = new Random(seed);
    sales.forEach(line -> this.sales.put(line.ref(), line));
  }

  Ruling decide(RewardMatch match) {
    boolean slip = random.nextDouble() < slips;
    boolean right = truth.isRight(match);
    if (right != slip) {
      return RewardRuling.linked(next(), match, lines(Truth.treatments(match)));
    }
    Set<LineRef> other = truth.sold(match);
    if (right) {
      other =
          match.explanation().alternatives().isEmpty() || random.nextBoolean()
              ? Set.of()
              : Set.of(match.explanation().alternatives().getFirst().sale());
    }
    List<SaleLine> chosen = lines(other);
    return chosen.isEmpty()
        ? RewardRuling.unlinked(next(), match, RewardCategory.NOT_IN_POS)
        : RewardRuling.linked(next(), match, chosen);
  }

  Ruling decide(PayoutMatch match) {
    boolean slip = random.nextDouble() < slips;
    boolean right = truth.isRight(match);
    if (right != slip) {
      return PayoutRuling.accepted(next(), match);
    }
    return right || truth.paid(match).isEmpty()
        ? PayoutRuling.unlinked(next(), match, PayoutCategory.CHARGE_NOT_IN_POS)
        : PayoutRuling.linked(next(), match, truth.paid(match));
  }

  private String next() {
    return "%06d".formatted(++decisions);
  }

  private List<SaleLine> lines(Set<LineRef> refs) {
    return refs.stream().sorted().map(sales::get).filter(Objects::nonNull).toList();
  }
}
