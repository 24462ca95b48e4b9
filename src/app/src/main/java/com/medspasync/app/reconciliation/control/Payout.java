package com.medspasync.app.reconciliation.control;

import com.medspasync.reconciliation.settlement.PayoutTieOut;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payout held against its entries.
 *
 * @param source processor
 * @param payoutId the processor's id, empty while nothing was transferred
 * @param paidOn day it reached the bank, where the report says so
 * @param occurredOn that day, else the day of the transfer or of the last entry
 * @param ways in how many ways what was open adds up to the transfer, where there are several
 * @param entries number of entries, or of sales where no report lists entries
 * @param feeMinor fees, that of the transfer included
 * @param netMinor what must have reached the bank
 * @param transferMinor what the report says has been transferred
 * @param transferFeeMinor what the transfer itself cost
 * @param unusualFees entries whose fee follows no usual tariff
 * @param excessMinor what these cost beyond the usual
 * @param parts the entries by kind
 */
public record Payout(
    UUID id,
    String source,
    String payoutId,
    @Nullable LocalDate paidOn,
    LocalDate occurredOn,
    PayoutTieOut.PayoutMembership membership,
    PayoutTieOut.PayoutState state,
    long ways,
    int entries,
    long grossMinor,
    long feeMinor,
    long netMinor,
    @Nullable Long transferMinor,
    long transferFeeMinor,
    int unusualFees,
    long excessMinor,
    List<PayoutTieOut.Part> parts) {

  /** Prefix of the public form of a payout's id. */
  public static final String PREFIX = "payout";

  public Payout {
    parts = List.copyOf(parts);
  }
}
