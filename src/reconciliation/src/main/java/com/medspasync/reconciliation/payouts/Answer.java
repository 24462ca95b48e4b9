package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an entry, before it is decided whether it may stand without a look.
 *
 * @param category the category
 * @param confidence probability that the invoices are right or, without invoices, that the category
 *     is
 * @param invoices invoices concerned, sorted
 * @param posMinor amount in the point of sale where it differs
 * @param explanation why
 */
record Answer(
    PayoutCategory category,
    double confidence,
    List<InvoiceRef> invoices,
    @Nullable Long posMinor,
    Explanation explanation) {

  Answer {
    invoices = List.copyOf(invoices);
  }

  static Answer without(PayoutCategory category, double confidence, Explanation explanation) {
    return new Answer(category, confidence, List.of(), null, explanation);
  }
}
