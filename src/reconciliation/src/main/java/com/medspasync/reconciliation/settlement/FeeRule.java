package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Tender;
import java.util.Map;
import java.util.Optional;

/**
 * What a processor takes of each payment, as far as the point of sale tells payments apart.
 *
 * @param usual tariff of most payments
 * @param byBrand tariffs of brands of card that cost something else
 */
record FeeRule(Tariff usual, Map<String, Tariff> byBrand) {

  /** Fees are billed apart: payouts hold gross amounts. */
  static final FeeRule NO_FEES = uniform(new Tariff(0, 0));

  FeeRule {
    byBrand = Map.copyOf(byBrand);
  }

  static FeeRule uniform(Tariff tariff) {
    return new FeeRule(tariff, Map.of());
  }

  /** The fee of a payment in minor units; money given back costs and refunds none. */
  long feeOf(Tender tender) {
    return tender.amountMinor() <= 0
        ? 0
        : Optional.ofNullable(byBrand.get(tender.cardBrand()))
            .orElse(usual)
            .feeOf(tender.amountMinor());
  }

  /** What is left of a payment, in minor units. */
  long netOf(Tender tender) {
    return Math.subtractExact(tender.amountMinor(), feeOf(tender));
  }
}
