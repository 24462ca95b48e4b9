package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What processors did with the money: payouts held against their entries, and fees against the
 * tariffs they follow.
 *
 * @param tieOuts one per payout, by processor, day and id
 * @param feeSchedules tariffs learned from these entries, by processor
 * @param unusualFees charges that cost something else, the greatest excess first
 */
public record Settlement(
    List<PayoutTieOut> tieOuts, List<FeeSchedule> feeSchedules, List<UnusualFee> unusualFees) {

  public Settlement {
    tieOuts = List.copyOf(tieOuts);
    feeSchedules = List.copyOf(feeSchedules);
    unusualFees = List.copyOf(unusualFees);
  }

  /** Nothing to settle. */
  public static final Settlement NONE = new Settlement(List.of(), List.of(), List.of());

  /**
   * Looks at all entries of all processors. Payouts of which no report lists the entries are held
   * against the sales that no listed entry accounts for.
   *
   * @param statements what was read
   * @param matches which invoices each payout entry paid
   */
  public static Settlement of(Statements statements, List<PayoutMatch> matches) {
    List<PayoutEntry> entries = statements.payouts();
    FeeSchedules schedules = FeeSchedules.of(entries);
    Set<InvoiceRef> listed =
        matches.stream().flatMap(match -> match.invoices().stream()).collect(Collectors.toSet());
    List<Tender> open =
        statements.tenders().stream()
            .filter(tender -> !listed.contains(new InvoiceRef(tender.location(), tender.invoice())))
            .toList();
    return new Settlement(
        new UnlistedPayouts(open, statements.locations(), schedules)
            .explain(PayoutTieOut.of(entries)),
        schedules.all(),
        entries.stream()
            .flatMap(entry -> schedules.unusual(entry).stream())
            .sorted(
                Comparator.comparingLong((UnusualFee fee) -> -Math.abs(fee.excessMinor()))
                    .thenComparing(fee -> fee.entry().ref()))
            .toList());
  }
}
