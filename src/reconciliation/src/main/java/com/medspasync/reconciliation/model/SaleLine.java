package com.medspasync.reconciliation.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a point-of-sale export.
 *
 * <p>Money is in minor units of the spa's currency. Signs are those of the sale: positive for what
 * is sold, negative for voids and refunds; a reduction that lowers the price is positive in {@code
 * discountMinor} and in {@code rewards[].amountMinor}.
 *
 * @param ref where it stands
 * @param location code of the location (see {@link Location#code()})
 * @param invoice invoice, sale or transaction number, byte for byte as in the file
 * @param ordinal position among the records of this invoice in file order, from 1
 * @param soldAt local date and time of the sale; midnight where the file has a day only
 * @param soldOn business day of the sale in the location's zone
 * @param client the client as this system wrote her, {@code memberId} being the system's client
 *     number
 * @param kind what the line is about
 * @param item name of the item as written
 * @param itemCode item code or SKU, empty when none
 * @param category the system's category text, empty when none
 * @param quantity units, syringes, vials or pieces; negative on voids and refunds
 * @param grossMinor price before any reduction and tax
 * @param discountMinor reduction of this line as one figure, rewards included where the system puts
 *     them there
 * @param discountLabel name or reason of the reduction, possibly several joined by the system;
 *     empty when none
 * @param taxMinor tax
 * @param totalMinor amount of the line after reductions, tax included
 * @param rewards rewards that the system states apart from the discount (a column per programme, a
 *     redeemed column, a rewards tender); raw, not yet attributed to a programme
 * @param status state of the line
 * @param staff provider or seller, empty when unknown
 * @param paymentId the processor's payment id where the system carries it, else empty
 * @param note free text of the desk, empty when none
 */
public record SaleLine(
    LineRef ref,
    String location,
    String invoice,
    int ordinal,
    LocalDateTime soldAt,
    LocalDate soldOn,
    Person client,
    SaleKind kind,
    String item,
    String itemCode,
    String category,
    BigDecimal quantity,
    long grossMinor,
    long discountMinor,
    String discountLabel,
    long taxMinor,
    long totalMinor,
    List<StatedReward> rewards,
    SaleStatus status,
    String staff,
    String paymentId,
    String note) {

  public SaleLine {
    rewards = List.copyOf(rewards);
  }

  /**
   * A reward that the point of sale states as such.
   *
   * @param label its words ({@code Aspire $}, {@code Alle}), never empty
   * @param amountMinor money off; positive on a sale, negative on its refund or void
   * @param program the programme, where the column itself names it
   */
  public record StatedReward(String label, long amountMinor, @Nullable Program program) {}
}
