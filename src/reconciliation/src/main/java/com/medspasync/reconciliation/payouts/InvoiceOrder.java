package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.result.InvoiceRef;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The order in which invoices of an entry are listed: by location, then number. */
final class InvoiceOrder {

  private static final Comparator<InvoiceRef> ORDER =
      Comparator.comparing(InvoiceRef::location).thenComparing(InvoiceRef::invoice);

  private InvoiceOrder() {}

  static List<InvoiceRef> sorted(Stream<InvoiceRef> invoices) {
    return invoices.distinct().sorted(ORDER).toList();
  }
}
