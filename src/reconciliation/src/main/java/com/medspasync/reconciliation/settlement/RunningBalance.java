package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutMembership;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutState;
import com.medspasync.reconciliation.sums.ChanceSums;
import com.medspasync.reconciliation.sums.SumAnswer;
import com.medspasync.reconciliation.sums.SumSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Divides a balance from which money is transferred now and then into payouts: which entries each
 * transfer took, where no entry says so.
 *
 * <p>A transfer takes all that is open; or all up to a cut-off, later captures waiting for the next
 * one; or the only entries that add up to it. A sum is believed only when it is proven to be the
 * only one, and when so few ways were to be expected by chance that it means something; otherwise
 * the difference is told, and a person looks.
 */
final class RunningBalance {

  /** More ways than this expected by chance, and a sum proves nothing. */
  private static final double CHANCE = 0.01;

  /** What waits for the next transfer came in last: among so many entries at most. */
  private static final int LAST = 40;

  private final String processor;
  private final List<PayoutEntry> inOrder;
  private final List<PayoutTieOut> ties = new ArrayList<>();

  /** Entries that no transfer has taken yet. */
  private List<PayoutEntry> open = new ArrayList<>();

  RunningBalance(String processor, List<PayoutEntry> entries) {
    this.processor = processor;
    this.inOrder = inOrderOfBalance(entries);
  }

  List<PayoutTieOut> tieOuts() {
    boolean transferred = false;
    for (PayoutEntry entry : inOrder) {
      if (PayoutTieOut.isTransfer(entry)) {
        ties.add(tie(entry));
        transferred = true;
      } else {
        open.add(entry);
      }
    }
    if (!open.isEmpty()) {
      ties.add(
          new PayoutTieOut(
              processor,
              "",
              null,
              open,
              List.of(),
              PayoutMembership.ALL_OPEN,
              List.of(),
              transferred ? PayoutState.NOT_PAID_OUT : PayoutState.SUM_ONLY,
              0));
    }
    return ties;
  }

  private PayoutTieOut tie(PayoutEntry transfer) {
    long taken = Math.negateExact(transfer.netMinor());
    if (sum(open) == taken) {
      return take(transfer, open, PayoutMembership.ALL_OPEN, PayoutState.TIES);
    }
    List<PayoutEntry> earliest = upToCutOff(taken);
    if (!earliest.isEmpty()) {
      return take(transfer, earliest, PayoutMembership.CUT_OFF, PayoutState.TIES);
    }
    if (ties.isEmpty()) {
      return take(transfer, open, PayoutMembership.ALL_OPEN, PayoutState.OPENING_BALANCE);
    }
    @Nullable List<PayoutEntry> only = onlySum(taken);
    return only == null
        ? take(transfer, open, PayoutMembership.ALL_OPEN, PayoutState.DIFFERS)
        : take(transfer, only, PayoutMembership.SUM, PayoutState.TIES);
  }

  private PayoutTieOut take(
      PayoutEntry transfer,
      List<PayoutEntry> entries,
      PayoutMembership membership,
      PayoutState state) {
    PayoutTieOut tie =
        new PayoutTieOut(
            processor,
            transfer.entryId(),
            transfer.payoutOn(),
            entries,
            List.of(),
            membership,
            List.of(transfer),
            state,
            0);
    Set<PayoutEntry> gone = new HashSet<>(entries);
    open = new ArrayList<>(open.stream().filter(entry -> !gone.contains(entry)).toList());
    return tie;
  }

  /** The earliest open entries that add up, when there is just one place to cut. */
  private List<PayoutEntry> upToCutOff(long taken) {
    List<PayoutEntry> found = List.of();
    long sum = 0;
    for (int i = 0; i < open.size(); i++) {
      sum = Math.addExact(sum, open.get(i).netMinor());
      if (sum == taken) {
        if (!found.isEmpty()) {
          return List.of();
        }
        found = List.copyOf(open.subList(0, i + 1));
      }
    }
    return found;
  }

  /** The open entries that add up, when they are the only ones and no coincidence. */
  private @Nullable List<PayoutEntry> onlySum(long taken) {
    long left = Math.subtractExact(sum(open), taken);
    for (int from = Math.max(0, open.size() - LAST); from < open.size(); from++) {
      long[] last =
          open.subList(from, open.size()).stream().mapToLong(PayoutEntry::netMinor).toArray();
      if (ChanceSums.expected(last, left) <= CHANCE) {
        return SumSearch.of(last, left) instanceof SumAnswer.Unique(List<Integer> waiting)
            ? openWithout(from, waiting)
            : null;
      }
    }
    return null;
  }

  private List<PayoutEntry> openWithout(int from, List<Integer> waiting) {
    List<PayoutEntry> taken = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      if (!waiting.contains(i - from)) {
        taken.add(open.get(i));
      }
    }
    return taken;
  }

  private static long sum(List<PayoutEntry> entries) {
    return entries.stream().mapToLong(PayoutEntry::netMinor).reduce(0, Math::addExact);
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
}
