package com.medspasync.app.reconciliation.control;

import com.medspasync.reconciliation.settlement.PayoutTieOut;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which payouts are asked for; what is {@code null} does not matter.
 *
 * @param source processor
 * @param unusualFees whether only payouts with a fee that follows no usual tariff are asked for
 */
public record PayoutFilter(
    @Nullable String source,
    PayoutTieOut.@Nullable PayoutState state,
    boolean unusualFees,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** A payout is of several locations at once, so that only who reaches all of them sees any. */
  Conditions conditions() {
    Conditions conditions =
        Conditions.ofWholePractice()
            .and("p.source = :source", "source", source)
            .and("p.state = :state", "state", state)
            .and("p.occurred_on >= :fromDay", "fromDay", from)
            .and("p.occurred_on <= :toDay", "toDay", to);
    return unusualFees ? conditions.and("p.unusual_fees > 0") : conditions;
  }
}
