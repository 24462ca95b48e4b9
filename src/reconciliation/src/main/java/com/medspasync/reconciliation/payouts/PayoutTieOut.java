package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.PayoutEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds one payout against its entries: what the processor paid out must be the sum of its entries'
 * net amounts, to the cent.
 *
 * @param processor slug of the processor
 * @param payoutId id of the payout, that of the transfer where entries name none, empty while
 *     nothing was transferred
 * @param paidOn day the payout reached the bank, where given
 * @param entries number of entries, transfers not counted
 * @param grossMinor sum of gross amounts
 * @param feeMinor sum of fees
 * @param netMinor sum of net amounts
 * @param transferMinor amount transferred, positive towards the bank; absent when the report states
 *     none
 * @param state how sum and transfer compare
 */
public record PayoutTieOut(
    String processor,
    String payoutId,
    @Nullable LocalDate paidOn,
    int entries,
    long grossMinor,
    long feeMinor,
    long netMinor,
    @Nullable Long transferMinor,
    State state) {

  /** How the sum of entries compares with the transfer. */
  public enum State {
    /** Equal to the cent. */
    TIES,
    /** The report has no transfer of its own: the sum is what must have reached the bank. */
    SUM_ONLY,
    /**
     * The first transfer of a running balance differs by what lay on the account when the report
     * begins.
     */
    OPENING_BALANCE,
    /** The sum is not what was transferred. */
    DIFFERS,
    /** Not transferred yet when the report ends. */
    NOT_PAID_OUT
  }

  /** Transfer less sum of entries, 0 while there is no transfer. */
  public long differenceMinor() {
    return transferMinor == null ? 0 : Math.subtractExact(transferMinor, netMinor);
  }

  /**
   * Ties every payout of the entries.
   *
   * <p>Entries that name their payout are summed by it. The others belong to a running balance,
   * such as PayPal's: each transfer takes what came in since the one before.
   *
   * @return one per payout, by processor, day and id
   */
  public static List<PayoutTieOut> of(List<PayoutEntry> entries) {
    Map<String, Map<String, List<PayoutEntry>>> named = new TreeMap<>();
    Map<String, List<PayoutEntry>> running = new TreeMap<>();
    for (PayoutEntry entry : entries) {
      if (entry.payoutId().isEmpty()) {
        running.computeIfAbsent(entry.processor(), key -> new ArrayList<>()).add(entry);
      } else {
        named
            .computeIfAbsent(entry.processor(), key -> new TreeMap<>())
            .computeIfAbsent(entry.payoutId(), key -> new ArrayList<>())
            .add(entry);
      }
    }
    List<PayoutTieOut> all = new ArrayList<>();
    named.forEach(
        (processor, payouts) -> payouts.forEach((id, of) -> all.add(named(processor, id, of))));
    running.forEach((processor, of) -> all.addAll(running(processor, of)));
    all.sort(
        Comparator.comparing(PayoutTieOut::processor)
            .thenComparing(
                PayoutTieOut::paidOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(PayoutTieOut::payoutId));
    return List.copyOf(all);
  }

  private static PayoutTieOut named(String processor, String id, List<PayoutEntry> entries) {
    Sum sum = new Sum();
    LocalDate paidOn = null;
    for (PayoutEntry entry : entries) {
      sum.add(entry);
      if (paidOn == null) {
        paidOn = entry.payoutOn();
      }
    }
    State state =
        sum.transfers == 0
            ? State.SUM_ONLY
            : sum.transferMinor == sum.netMinor ? State.TIES : State.DIFFERS;
    return sum.tieOut(processor, id, paidOn, state);
  }

  private static List<PayoutTieOut> running(String processor, List<PayoutEntry> entries) {
    boolean transfers = entries.stream().anyMatch(e -> e.kind() == PayoutEntry.Kind.TRANSFER);
    List<PayoutEntry> inOrder = inOrderOfBalance(entries);
    List<PayoutTieOut> ties = new ArrayList<>();
    Sum sum = new Sum();
    for (PayoutEntry entry : inOrder) {
      sum.add(entry);
      if (entry.kind() == PayoutEntry.Kind.TRANSFER) {
        State state =
            sum.transferMinor == sum.netMinor
                ? State.TIES
                : ties.isEmpty() ? State.OPENING_BALANCE : State.DIFFERS;
        ties.add(sum.tieOut(processor, entry.entryId(), entry.payoutOn(), state));
        sum = new Sum();
      }
    }
    if (sum.entries > 0) {
      ties.add(sum.tieOut(processor, "", null, transfers ? State.NOT_PAID_OUT : State.SUM_ONLY));
    }
    return ties;
  }

  /**
   * Entries in the order in which they changed the balance: that of their file, turned round where
   * it lists the newest first. Times do not tell, for a transfer may be stamped later than entries
   * that it does not hold.
   */
  private static List<PayoutEntry> inOrderOfBalance(List<PayoutEntry> entries) {
    Map<String, List<PayoutEntry>> byFile = new TreeMap<>();
    for (PayoutEntry entry : entries) {
      byFile.computeIfAbsent(entry.ref().file(), file -> new ArrayList<>()).add(entry);
    }
    List<List<PayoutEntry>> files = new ArrayList<>();
    for (List<PayoutEntry> file : byFile.values()) {
      file.sort(Comparator.comparing(PayoutEntry::ref));
      files.add(file.getFirst().at().isAfter(file.getLast().at()) ? file.reversed() : file);
    }
    files.sort(Comparator.comparing(file -> file.getFirst().at()));
    return files.stream().flatMap(List::stream).toList();
  }

  /** Running sums of one payout. */
  private static final class Sum {
    private int entries;
    private int transfers;
    private long grossMinor;
    private long feeMinor;
    private long netMinor;
    private long transferMinor;

    void add(PayoutEntry entry) {
      if (entry.kind() == PayoutEntry.Kind.TRANSFER) {
        transfers++;
        transferMinor = Math.subtractExact(transferMinor, entry.netMinor());
      } else {
        entries++;
        grossMinor = Math.addExact(grossMinor, entry.grossMinor());
        feeMinor = Math.addExact(feeMinor, entry.feeMinor());
        netMinor = Math.addExact(netMinor, entry.netMinor());
      }
    }

    PayoutTieOut tieOut(
        String processor, String payoutId, @Nullable LocalDate paidOn, State state) {
      return new PayoutTieOut(
          processor,
          payoutId,
          paidOn,
          entries,
          grossMinor,
          feeMinor,
          netMinor,
          transfers == 0 ? null : transferMinor,
          state);
    }
  }
}
