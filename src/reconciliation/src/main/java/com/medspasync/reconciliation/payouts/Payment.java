package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.result.InvoiceRef;
import java.time.Instant;

/**
 * A payment on an invoice, made ready to be compared.
 *
 * @param tender the payment as read
 * @param at when it was made
 * @param dayOnly whether its system records days without times
 * @param party the client, with what the client list knows of her
 * @param invoiceKey invoice number without prefix and leading zeros
 * @param source how we know of it
 */
record Payment(
    Tender tender, Instant at, boolean dayOnly, Party party, String invoiceKey, Source source) {

  /** How a payment is known. */
  enum Source {
    /** The point of sale states it. */
    STATED,
    /**
     * The point of sale states only which charge paid the sale; the amount is the sum of its lines,
     * which has neither tips nor what was paid ahead.
     */
    SUMMED,
    /** Such a sale may have been paid in part ahead. */
    MAYBE_PREPAID,
    /** Such a sale was charged less than its sum by just the usual deposit. */
    SURELY_PREPAID,
    /** Such a sale names no charge: it was paid in another way. */
    OTHERWISE_PAID;

    /** Whether the point of sale does not mention the payment at all. */
    boolean isImplied() {
      return this == MAYBE_PREPAID || this == SURELY_PREPAID || this == OTHERWISE_PAID;
    }
  }

  long amountMinor() {
    return tender.amountMinor();
  }

  InvoiceRef invoice() {
    return new InvoiceRef(tender.location(), tender.invoice());
  }

  Payment from(Source newSource) {
    return new Payment(tender, at, dayOnly, party, invoiceKey, newSource);
  }

  /** Whether the money came before the visit. */
  boolean prepaid() {
    return tender.kind() == TenderKind.DEPOSIT;
  }
}
