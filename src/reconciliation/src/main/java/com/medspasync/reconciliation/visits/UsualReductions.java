package com.medspasync.reconciliation.visits;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.text.ProgramLabels;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large rewards and house discounts usually are at this spa, learned from its own lines:
 * amounts from the programmes' statements, rates from the discounts whose label names no programme.
 */
final class UsualReductions {

  private static final double UNSEEN = 0.02;
  private static final double OFTEN = 0.02;
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
   * The reward in a discount that also holds a house discount: the amounts that usual house rates
   * leave, the one first that makes both parts most usual.
   */
  List<Long> rewardsBeside(long discountMinor, long grossMinor, Program program) {
    Map<Long, Double> shares = new TreeMap<>();
    for (Map.Entry<Integer, Integer> rate : rates.entrySet()) {
      long exact = Math.round((double) grossMinor * rate.getKey() / PERCENT);
      long whole = exact / MAJOR * MAJOR;
      for (long house : exact == whole ? new long[] {exact} : new long[] {exact, whole}) {
        long reward = discountMinor - house;
        if (house > 0 && reward > 0 && isOften(rate.getValue())) {
          shares.merge(reward, rate.getValue() * shareOfAmount(program, reward), Double::sum);
        }
      }
    }
    return shares.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A rate given now and then is a promotion; one seen once may be anything. */
  private boolean isOften(int times) {
    return times >= Math.max(2, OFTEN * houseDiscounts);
  }

  private static int percent(long part, long whole) {
    return (int) Math.round((double) part * PERCENT / whole);
  }
}
