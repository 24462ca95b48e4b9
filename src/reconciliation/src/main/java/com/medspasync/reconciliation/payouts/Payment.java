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
 */
record Payment(Tender tender, Instant at, boolean dayOnly, Party party, String invoiceKey) {

  long amountMinor() {
    return tender.amountMinor();
  }

  InvoiceRef invoice() {
    return new InvoiceRef(tender.location(), tender.invoice());
  }

  /** Whether the money came before the visit. */
  boolean prepaid() {
    return tender.kind() == TenderKind.DEPOSIT;
  }
}
