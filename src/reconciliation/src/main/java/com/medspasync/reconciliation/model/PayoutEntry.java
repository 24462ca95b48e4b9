package com.medspasync.reconciliation.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a processor's payout or activity report.
 *
 * @param ref where it stands
 * @param processor slug of the processor: {@code stripe}, {@code square}, {@code paypal}
 * @param entryId the processor's id of the entry
 * @param kind what it is
 * @param at when the money moved at the processor
 * @param payoutId payout it belongs to, empty when the report does not say
 * @param payoutOn day the payout reached the bank, where given
 * @param grossMinor amount before fees, negative for refunds, disputes and transfers out
 * @param feeMinor fee, positive when it is taken
 * @param netMinor what is left: gross less fee
 * @param paymentId the processor's payment or charge id, empty when none
 * @param relatedId id of the entry that this one undoes or refers to, empty when none
 * @param payer name and e-mail of the payer, as far as given
 * @param cardBrand brand in lower case, empty when unknown
 * @param last4 last four digits, empty when unknown
 * @param location the processor's name of the location, empty when it gives none
 * @param invoiceHint invoice number that the report carries, empty when none
 * @param description item title or description as written
 */
public record PayoutEntry(
    LineRef ref,
    String processor,
    String entryId,
    Kind kind,
    Instant at,
    String payoutId,
    @Nullable LocalDate payoutOn,
    long grossMinor,
    long feeMinor,
    long netMinor,
    String paymentId,
    String relatedId,
    Person payer,
    String cardBrand,
    String last4,
    String location,
    String invoiceHint,
    String description) {

  /** What an entry is. */
  public enum Kind {
    CHARGE,
    REFUND,
    DISPUTE,
    /** A fee booked as an entry of its own. */
    FEE,
    ADJUSTMENT,
    /** The processor's own transfer to or from the bank: the payout itself. */
    TRANSFER,
    /** Money withheld or released by the processor. */
    RESERVE
  }
}
