package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.PayoutEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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
 * @param tenders payments of the point of sale that it holds, where no report lists its entries
 * @param membership how it is known that these are its entries
 * @param transfers the transfers to the bank that the report states; one as a rule, none where the
 *     report has none
 * @param state how sum and transfer compare
 * @param ways in how many ways what was open adds up to the transfer, where there are several: at
 *     least so many; 0 otherwise
 */
public record PayoutTieOut(
    String processor,
    String payoutId,
    @Nullable LocalDate paidOn,
    List<PayoutEntry> entries,
    List<SettledTender> tenders,
    PayoutMembership membership,
    List<PayoutEntry> transfers,
    PayoutState state,
    long ways) {

  public PayoutTieOut {
    entries = List.copyOf(entries);
    tenders = List.copyOf(tenders);
    transfers = List.copyOf(transfers);
  }

  /** How it is known which entries a payout holds. */
  public enum PayoutMembership {
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
    SUM,
    /** The sales of whole business days. */
    DAYS
  }

  /** How the sum of entries compares with the transfer. */
  public enum PayoutState {
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
    /** No report lists its entries, and no sales prove to be what it paid. */
    NOT_LISTED,
    /** Not transferred yet when the report ends. */
    NOT_PAID_OUT
  }

  /**
   * What entries of one kind come to.
   *
   * @param kind what they are
   * @param count how many there are
   * @param grossMinor sum of gross amounts in minor units
   * @param feeMinor sum of fees in minor units
   * @param netMinor sum of net amounts in minor units
   */
  public record Part(
      PayoutEntry.Kind kind, int count, long grossMinor, long feeMinor, long netMinor) {}

  /** The entries by kind; the parts add up to the payout, the fee of the transfer apart. */
  public List<Part> parts() {
    Map<PayoutEntry.Kind, List<PayoutEntry>> kinds = new EnumMap<>(PayoutEntry.Kind.class);
    for (PayoutEntry entry : entries) {
      kinds.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry);
    }
    List<Part> parts = new ArrayList<>();
    kinds.forEach((kind, of) -> parts.add(part(kind, of)));
    parts.addAll(partsOfTenders());
    return parts;
  }

  private List<Part> partsOfTenders() {
    List<Part> parts = new ArrayList<>();
    tenders.stream()
        .collect(Collectors.groupingBy(one -> one.tender().amountMinor() < 0))
        .forEach((back, of) ->
            parts.add(
                new Part(
                    back ? PayoutEntry.Kind.REFUND : PayoutEntry.Kind.CHARGE,
                    of.size(),
                    sum(of, one -> one.tender().amountMinor()),
                    sum(of, SettledTender::feeMinor),
                    sum(of, SettledTender::netMinor))));
    return parts;
  }

  private static Part part(PayoutEntry.Kind kind, List<PayoutEntry> of) {
    return new Part(
        kind,
        of.size(),
        sum(of, PayoutEntry::grossMinor),
        sum(of, PayoutEntry::feeMinor),
        sum(of, PayoutEntry::netMinor));
  }

  /** Sum of gross amounts in minor units. */
  public long grossMinor() {
    return Math.addExact(
        sum(entries, PayoutEntry::grossMinor), sum(tenders, one -> one.tender().amountMinor()));
  }

  /** Sum of fees in minor units, that of the transfer included. */
  public long feeMinor() {
    return Math.addExact(
        Math.addExact(sum(entries, PayoutEntry::feeMinor), sum(tenders, SettledTender::feeMinor)),
        transferFeeMinor());
  }

  /** Sum of net amounts less the fee of the transfer, in minor units. */
  public long netMinor() {
    long paid =
        Math.addExact(sum(entries, PayoutEntry::netMinor), sum(tenders, SettledTender::netMinor));
    return Math.subtractExact(paid, transferFeeMinor());
  }

  /** What reached the bank in minor units; absent when the report states no transfer. */
  public @Nullable Long transferMinor() {
    return transfers.isEmpty()
        ? null
        : Math.negateExact(
            Math.addExact(sum(transfers, PayoutEntry::netMinor), transferFeeMinor()));
  }

  /** What the processor took for the transfer itself, as for an instant payout, in minor units. */
  public long transferFeeMinor() {
    return sum(transfers, PayoutEntry::feeMinor);
  }

  /** Transfer less sum of entries, 0 while there is no transfer. */
  public long differenceMinor() {
    Long transfer = transferMinor();
    return transfer == null ? 0 : Math.subtractExact(transfer, netMinor());
  }

  private static <T> long sum(List<T> all, ToLongFunction<T> amount) {
    return all.stream().mapToLong(amount).reduce(0, Math::addExact);
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
    PayoutTieOut tieOut =
        new PayoutTieOut(
            processor,
            id,
            paidOn,
            entries,
            List.of(),
            PayoutMembership.NAMED,
            transfers,
            transfers.isEmpty() ? PayoutState.SUM_ONLY : PayoutState.TIES,
            0);
    return tieOut.differenceMinor() == 0 ? tieOut : tieOut.as(PayoutState.DIFFERS);
  }

  private PayoutTieOut as(PayoutState other) {
    return new PayoutTieOut(
        processor, payoutId, paidOn, entries, tenders, membership, transfers, other, ways);
  }

  /** The same payout as payment of sales. */
  PayoutTieOut paying(List<SettledTender> sales, PayoutMembership how) {
    return new PayoutTieOut(
        processor, payoutId, paidOn, entries, sales, how, transfers, PayoutState.TIES, 0);
  }

  /** The same payout where nothing proves what it paid. */
  PayoutTieOut notListed(long possibleWays) {
    return new PayoutTieOut(
        processor,
        payoutId,
        paidOn,
        entries,
        List.of(),
        membership,
        transfers,
        PayoutState.NOT_LISTED,
        possibleWays);
  }

  static boolean isTransfer(PayoutEntry entry) {
    return entry.kind() == PayoutEntry.Kind.TRANSFER;
  }
}
