package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.PayoutEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payout entry, made ready to be compared.
 *
 * @param entry the entry as read
 * @param party the payer
 * @param invoiceKey invoice number that the entry names, without prefix and leading zeros; empty
 *     when it names none
 */
record Charge(PayoutEntry entry, Party party, String invoiceKey) {

  private static final Pattern NAMED_INVOICE =
      Pattern.compile("(?i)\\binvoice\\s*(?:no\\.?|number|#|:)?\\s*([A-Za-z]{0,4}[-#]?[0-9]{2,})");

  /** Whether an entry is a charge that a client paid. */
  static boolean isCharge(PayoutEntry entry) {
    return entry.kind() == PayoutEntry.Kind.CHARGE && entry.grossMinor() > 0;
  }

  static Charge of(PayoutEntry entry) {
    return new Charge(entry, Party.of(entry.payer()), InvoiceKeys.key(invoiceOf(entry)));
  }

  private static String invoiceOf(PayoutEntry entry) {
    if (!entry.invoiceHint().isBlank()) {
      return entry.invoiceHint();
    }
    Matcher named = NAMED_INVOICE.matcher(entry.description());
    return named.find() ? named.group(1) : "";
  }

  long amountMinor() {
    return entry.grossMinor();
  }
}
