package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.PayoutEntry;
import java.util.Comparator;
import java.util.List;

/**
 * What processors did with the money: payouts held against their entries, and fees against the
 * tariffs they follow.
 *
 * @param tieOuts one per payout, by processor, day and id
 * @param feeSchedules tariffs learned from these entries, by processor
 * @param unusualFees charges that cost something else, the greatest excess first
 */
public record Settlement(
    List<PayoutTieOut> tieOuts, List<FeeSchedule> feeSchedules, List<UnusualFee> unusualFees) {

  public Settlement {
    tieOuts = List.copyOf(tieOuts);
    feeSchedules = List.copyOf(feeSchedules);
    unusualFees = List.copyOf(unusualFees);
  }

  /**
   * Looks at all entries of all processors.
   *
   * @param entries payout entries in any order
   */
  public static Settlement of(List<PayoutEntry> entries) {
    FeeSchedules schedules = FeeSchedules.of(entries);
    return new Settlement(
        PayoutTieOut.of(entries),
        schedules.all(),
        entries.stream()
            .flatMap(entry -> schedules.unusual(entry).stream())
            .sorted(
                Comparator.comparingLong((UnusualFee fee) -> -Math.abs(fee.excessMinor()))
                    .thenComparing(fee -> fee.entry().ref()))
            .toList());
  }
}
