package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.result.InvoiceRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What truly belongs together in the files of one practice.
 *
 * @param practice its name
 * @param layouts the exports of its checkout systems, one a line
 * @param sold by rewards line, the sale lines that it is about; empty for none
 * @param alike rewards lines of one submission that nobody can tell apart; one of them is the one
 *     that counts
 * @param paid by payout entry, the invoices that it paid; empty for none in the files
 */
public record AnswerKey(
    String practice,
    String layouts,
    Map<LineRef, Set<LineRef>> sold,
    List<Set<LineRef>> alike,
    Map<LineRef, Set<InvoiceRef>> paid) {

  /**
   * What belongs to each rewards line, where of lines alike the first linked one counts.
   *
   * @param linked rewards lines that were found to have a sale
   */
  public Map<LineRef, Set<LineRef>> soldGiven(Set<LineRef> linked) {
    Map<LineRef, Set<LineRef>> given = new HashMap<>(sold);
    for (Set<LineRef> lines : alike) {
      List<Set<LineRef>> about =
          lines.stream()
              .map(line -> sold.getOrDefault(line, Set.of()))
              .filter(sales -> !sales.isEmpty())
              .toList();
      Optional<LineRef> counts = lines.stream().filter(linked::contains).findFirst();
      if (about.size() == 1 && counts.isPresent()) {
        lines.forEach(line -> given.put(line, Set.of()));
        given.put(counts.get(), about.getFirst());
      }
    }
    return given;
  }
}
