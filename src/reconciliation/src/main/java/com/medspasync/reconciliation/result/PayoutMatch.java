package com.medspasync.reconciliation.result;

import com.medspasync.reconciliation.model.PayoutEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one payout entry.
 *
 * @param entry the entry
 * @param decision whether invoices are proposed, and how
 * @param category what became of the entry
 * @param confidence probability in [0, 1] that the invoices are right or, without invoices, that
 *     the category is
 * @param invoices invoices it paid or gave back, in order of location and number; also the one
 *     charged twice or disputed, when it is in the files
 * @param posMinorIfDifferent amount in the point of sale where it differs from the entry's gross
 * @param explanation why
 */
public record PayoutMatch(
    PayoutEntry entry,
    Decision decision,
    PayoutCategory category,
    double confidence,
    List<InvoiceRef> invoices,
    @Nullable Long posMinorIfDifferent,
    Explanation explanation) {

  public PayoutMatch {
    invoices = List.copyOf(invoices);
  }
}
