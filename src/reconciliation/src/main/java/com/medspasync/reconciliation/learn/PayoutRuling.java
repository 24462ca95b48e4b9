package com.medspasync.reconciliation.learn;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import java.util.Collection;
import java.util.Set;

/**
 * A decision about a payout entry.
 *
 * @param id identifies the decision
 * @param entry the entry
 * @param shown what had been proposed
 * @param proposed invoices that had been proposed
 * @param chosen the invoices it belongs to; empty when there is none
 * @param category what became of the entry
 */
public record PayoutRuling(
    String id,
    PayoutEntry entry,
    Shown shown,
    Set<InvoiceRef> proposed,
    Set<InvoiceRef> chosen,
    PayoutCategory category)
    implements Ruling {

  public PayoutRuling {
    proposed = Set.copyOf(proposed);
    chosen = Set.copyOf(chosen);
  }

  /** The proposal is right. */
  public static PayoutRuling accepted(String id, PayoutMatch match) {
    return of(id, match, match.invoices(), match.category());
  }

  /** The entry paid these invoices. */
  public static PayoutRuling linked(String id, PayoutMatch match, Collection<InvoiceRef> chosen) {
    return of(id, match, chosen, PayoutCategory.MATCHED);
  }

  /** The entry belongs to no invoice, and this is why. */
  public static PayoutRuling unlinked(String id, PayoutMatch match, PayoutCategory category) {
    return of(id, match, Set.of(), category);
  }

  private static PayoutRuling of(
      String id, PayoutMatch match, Collection<InvoiceRef> chosen, PayoutCategory category) {
    return new PayoutRuling(
        id,
        match.entry(),
        Shown.of(match),
        Set.copyOf(match.invoices()),
        Set.copyOf(chosen),
        category);
  }

  @Override
  public LineKey line() {
    return LineKey.of(entry);
  }

  @Override
  public boolean proposedLinks() {
    return !proposed.isEmpty();
  }

  @Override
  public boolean confirms() {
    return chosen.equals(proposed)
        && (!chosen.isEmpty() || category.word().equals(shown.category()));
  }
}
