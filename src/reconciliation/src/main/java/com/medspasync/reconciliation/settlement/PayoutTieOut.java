package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.PayoutEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds one payout against its entries: what the processor paid out must be the sum of its entries'
 * net amounts, to the cent.
 *
 * @param processor slug of the processor
 * @param payoutId id of the payout, that of the transfer where entries name none, empty while
 *     nothing was transferred
 * @param paidOn day the payout reached the bank, where given
 * @param entries its entries in the order of their report, transfers not counted
 * @param membership how it is known that these are its entries
 * @param transferMinor amount transferred, positive towards the bank; absent when the report states
 *     none
 * @param transferFeeMinor what the processor took for the transfer itself, as for an instant payout
 * @param state how sum and transfer compare
 */
public record PayoutTieOut(
    String processor,
    String payoutId,
    @Nullable LocalDate paidOn,
    List<PayoutEntry> entries,
    Membership membership,
    @Nullable Long transferMinor,
    long transferFeeMinor,
    State state) {

  public PayoutTieOut {
    entries = List.copyOf(entries);
  }

  /** How it is known which entries a payout holds. */
  public enum Membership {
    /** The report names the payout of each entry. */
    NAMED,
    /** Everything that came in since the transfer before. */
    ALL_OPEN,
    /** The earliest of what was open: what came in after the processor's cut-off waits. */
    CUT_OFF,
    /**
     * The only ones of the open entries that add up to the transfer, where chance would hardly have
     * made any.
     */
    SUM
  }

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

  /** Sum of gross amounts in minor units. */
  public long grossMinor() {
    return sum(PayoutEntry::grossMinor);
  }

  /** Sum of fees in minor units, that of the transfer included. */
  public long feeMinor() {
    return Math.addExact(sum(PayoutEntry::feeMinor), transferFeeMinor);
  }

  /** Sum of net amounts less the fee of the transfer, in minor units. */
  public long netMinor() {
    return Math.subtractExact(sum(PayoutEntry::netMinor), transferFeeMinor);
  }

  /** Transfer less sum of entries, 0 while there is no transfer. */
  public long differenceMinor() {
    return transferMinor == null ? 0 : Math.subtractExact(transferMinor, netMinor());
  }

  private long sum(ToLongFunction<PayoutEntry> amount) {
    return entries.stream().mapToLong(amount).reduce(0, Math::addExact);
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
    running.forEach((processor, of) -> all.addAll(new RunningBalance(processor, of).tieOuts()));
    all.sort(
        Comparator.comparing(PayoutTieOut::processor)
            .thenComparing(
                PayoutTieOut::paidOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(PayoutTieOut::payoutId));
    return List.copyOf(all);
  }

  private static PayoutTieOut named(String processor, String id, List<PayoutEntry> of) {
    List<PayoutEntry> inOrder = of.stream().sorted(Comparator.comparing(PayoutEntry::ref)).toList();
    List<PayoutEntry> transfers = inOrder.stream().filter(PayoutTieOut::isTransfer).toList();
    List<PayoutEntry> entries = inOrder.stream().filter(entry -> !isTransfer(entry)).toList();
    LocalDate paidOn =
        inOrder.stream()
            .flatMap(entry -> Stream.ofNullable(entry.payoutOn()))
            .findFirst()
            .orElse(null);
    if (transfers.isEmpty()) {
      return new PayoutTieOut(
          processor, id, paidOn, entries, Membership.NAMED, null, 0, State.SUM_ONLY);
    }
    long transfer = transfers.stream().mapToLong(PayoutTieOut::toBank).reduce(0, Math::addExact);
    long fee = transfers.stream().mapToLong(PayoutEntry::feeMinor).reduce(0, Math::addExact);
    PayoutTieOut tieOut =
        new PayoutTieOut(
            processor, id, paidOn, entries, Membership.NAMED, transfer, fee, State.TIES);
    return tieOut.differenceMinor() == 0 ? tieOut : tieOut.as(State.DIFFERS);
  }

  PayoutTieOut as(State other) {
    return new PayoutTieOut(
        processor, payoutId, paidOn, entries, membership, transferMinor, transferFeeMinor, other);
  }

  static boolean isTransfer(PayoutEntry entry) {
    return entry.kind() == PayoutEntry.Kind.TRANSFER;
  }

  /** What a transfer brought to the bank; its own fee stayed with the processor. */
  static long toBank(PayoutEntry transfer) {
    return Math.negateExact(Math.addExact(transfer.netMinor(), transfer.feeMinor()));
  }
}
