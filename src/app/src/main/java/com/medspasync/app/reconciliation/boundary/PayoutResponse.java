package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.kernel.Money;
import com.medspasync.reconciliation.settlement.PayoutTieOut;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payout held against its entries.
 *
 * @param payoutId the processor's id; absent while nothing was transferred
 * @param date day it reached the bank, else the day of the transfer or of the last entry
 * @param membership how it is known which entries it holds
 * @param state how the sum of its entries compares with the transfer
 * @param ways in how many ways what was open adds up to the transfer, where there are several: at
 *     least so many; 0 otherwise
 * @param entryCount number of its entries, or of the sales it paid where no report lists entries
 * @param fee fees, that of the transfer included
 * @param net what must have reached the bank
 * @param transfer what the report says was transferred
 * @param difference transfer less net
 * @param transferFee what the transfer itself cost
 * @param unusualFees number of entries whose fee follows no usual tariff
 * @param excess what these cost beyond the usual
 * @param parts the entries by kind
 * @param entries in the answer for one payout only, in the order of its report; sales, of kind
 *     {@code sale} or {@code repayment}, where no report lists its entries
 */
public record PayoutResponse(
    String id,
    String processor,
    @Nullable String payoutId,
    LocalDate date,
    PayoutTieOut.PayoutMembership membership,
    PayoutTieOut.PayoutState state,
    long ways,
    int entryCount,
    Money gross,
    Money fee,
    Money net,
    @Nullable Money transfer,
    @Nullable Money difference,
    Money transferFee,
    int unusualFees,
    Money excess,
    List<PayoutPart> parts,
    @Nullable List<PayoutLine> entries) {

  /** What the entries of one kind come to. */
  public record PayoutPart(String kind, int count, Money gross, Money fee, Money net) {}

  /**
   * An entry of a payout.
   *
   * @param usualFee what such charges usually cost, where this one cost something else
   * @param matchId what it was matched with stands in this match
   */
  public record PayoutLine(
      String reference,
      String kind,
      LocalDate date,
      ReviewResponse.Contact person,
      String item,
      Money gross,
      Money fee,
      Money net,
      @Nullable Money usualFee,
      @Nullable String matchId,
      @Nullable MatchStatus status,
      @Nullable String category,
      String file,
      int line) {}
}
