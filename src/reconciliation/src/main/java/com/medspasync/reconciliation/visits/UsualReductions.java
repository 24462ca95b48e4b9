package com.medspasync.reconciliation.visits;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.text.ProgramLabels;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large rewards and house discounts usually are at this spa, learned from its own lines:
 * amounts from the programmes' statements, rates from the discounts whose label names no programme.
 */
final class UsualReductions {

  private static final double UNSEEN = 0.02;
  private static final int PERCENT = 100;
  private static final long MAJOR = 100;

  private final Map<Program, Map<Long, Integer>> amounts = new EnumMap<>(Program.class);
  private final TreeMap<Integer, Integer> rates = new TreeMap<>();
  private int houseDiscounts;

  UsualReductions(
      Collection<SaleLine> sales, Collection<RewardLine> rewards, ProgramLabels labels) {
    for (RewardLine line : rewards) {
      if (line.valueMinor() > 0) {
        amounts
            .computeIfAbsent(line.program(), p -> new TreeMap<>())
            .merge(line.valueMinor(), 1, Integer::sum);
      }
    }
    for (SaleLine line : sales) {
      boolean house =
          line.discountMinor() > 0
              && line.grossMinor() > 0
              && !line.discountLabel().isEmpty()
              && labels.recognize(line.discountLabel()).isEmpty();
      if (house) {
        rates.merge(percent(line.discountMinor(), line.grossMinor()), 1, Integer::sum);
        houseDiscounts++;
      }
    }
  }

  /** Share of a programme's redemptions that have this amount; never 0. */
  double shareOfAmount(Program program, long amountMinor) {
    Map<Long, Integer> counts = amounts.getOrDefault(program, Map.of());
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return (counts.getOrDefault(amountMinor, 0) + UNSEEN) / (all + 1);
  }

  /** Share of the house discounts that have this rate; never 0. */
  double shareOfRate(long discountMinor, long grossMinor) {
    if (grossMinor <= 0) {
      return UNSEEN;
    }
    return (rates.getOrDefault(percent(discountMinor, grossMinor), 0) + UNSEEN)
        / (houseDiscounts + 1);
  }

  /**
   * The house's part of a discount that also holds a reward: the division that makes both parts
   * most usual.
   */
  long housePart(long discountMinor, long grossMinor, Program program) {
    long best = 0;
    double bestShare = 0;
    for (Map.Entry<Integer, Integer> rate : rates.entrySet()) {
      long exact = Math.round((double) grossMinor * rate.getKey() / PERCENT);
      for (long house : new long[] {exact, exact / MAJOR * MAJOR}) {
        long reward = discountMinor - house;
        if (house > 0 && reward > 0) {
          double share = rate.getValue() * shareOfAmount(program, reward);
          if (share > bestShare) {
            bestShare = share;
            best = house;
          }
        }
      }
    }
    return best;
  }

  private static int percent(long part, long whole) {
    return (int) Math.round((double) part * PERCENT / whole);
  }
}
