package com.medspasync.reconciliation.result;

import com.medspasync.reconciliation.model.Tender;
import java.util.Locale;

/**
 * A card or PayPal payment of the point of sale without an entry in the processors' files.
 *
 * @param tender the payment
 * @param category why it has none
 */
public record PosPaymentException(Tender tender, Category category) {

  /** Why a payment has no entry. */
  public enum Category {
    CARD_IN_POS_NO_CHARGE,
    IN_TRANSIT_NEXT_PERIOD,
    PRIOR_PERIOD_CHARGE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
