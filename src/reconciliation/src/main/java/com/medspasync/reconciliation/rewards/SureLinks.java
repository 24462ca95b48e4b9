package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Links that are as good as certain, told by their lines: numbers of persons and visits may be
 * others when they are asked.
 */
final class SureLinks {

  private final Map<RewardLine, SaleLine> sales = new HashMap<>();

  /** Remembers links by the first record of their visits. */
  static SureLinks of(List<Candidate> sure) {
    SureLinks links = new SureLinks();
    sure.forEach(
        link -> links.sales.put(link.claim().line(), link.visit().treatments().getFirst().line()));
    return links;
  }

  /** The first record of the visit that a line is about, {@code null} when that is not sure. */
  @Nullable SaleLine saleOf(RewardLine line) {
    return sales.get(line);
  }

  Map<RewardLine, SaleLine> sales() {
    return sales;
  }
}
