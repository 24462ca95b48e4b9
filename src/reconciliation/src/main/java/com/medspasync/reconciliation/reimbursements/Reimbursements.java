package com.medspasync.reconciliation.reimbursements;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.ReimbursementException;
import com.medspasync.reconciliation.result.ReimbursementException.Category;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Redemptions that the maker has not paid back as it should: denied, paid short, taken back, or
 * still open long after others of the same programme were paid.
 */
public final class Reimbursements {

  /** Used until enough payments of a programme have dates. */
  private static final long USUAL_DAYS = 30;

  private static final int ENOUGH = 20;

  /** Payments slower than this share of all are overdue. */
  private static final double ALMOST_ALL = 0.98;

  private final Map<Program, Long> slowestDays = new EnumMap<>(Program.class);
  private final Map<Program, LocalDate> statementEnd = new EnumMap<>(Program.class);

  private Reimbursements(Collection<RewardLine> lines) {
    Map<Program, List<Long>> days = new EnumMap<>(Program.class);
    for (RewardLine line : lines) {
      LocalDate paidOn = line.reimbursement().paidOn();
      LocalDate last = paidOn != null && paidOn.isAfter(line.visitOn()) ? paidOn : line.visitOn();
      statementEnd.merge(line.program(), last, (a, b) -> a.isAfter(b) ? a : b);
      if (paidOn != null) {
        days.computeIfAbsent(line.program(), p -> new ArrayList<>())
            .add(ChronoUnit.DAYS.between(line.visitOn(), paidOn));
      }
    }
    days.forEach((program, list) -> {
      if (list.size() >= ENOUGH) {
        Collections.sort(list);
        slowestDays.put(program, list.get((int) (ALMOST_ALL * (list.size() - 1))));
      }
    });
  }

  /**
   * The exceptions, in the order of file and line.
   *
   * @param lines all rewards lines of the spa
   * @param stands whether a line's redemption stands; undone and repeated ones are not owed
   */
  public static List<ReimbursementException> find(
      Collection<RewardLine> lines, Predicate<RewardLine> stands) {
    Reimbursements reimbursements = new Reimbursements(lines);
    return lines.stream()
        .filter(stands)
        .sorted(Comparator.comparing(RewardLine::ref))
        .flatMap(line -> reimbursements.check(line).stream())
        .toList();
  }

  private Optional<ReimbursementException> check(RewardLine line) {
    if (line.kind() != RewardLine.Kind.REDEEM || line.cancelled() || line.valueMinor() <= 0) {
      return Optional.empty();
    }
    String status = line.reimbursement().status().toLowerCase(Locale.ROOT);
    @Nullable Long paid = line.reimbursement().amountMinor();
    if ((paid != null && paid < 0)
        || says(status, "claw", "charged back", "recoup", "taken back")) {
      long back = paid == null ? line.valueMinor() : Math.abs(paid);
      return exception(line, Category.CLAWBACK, back);
    }
    if (says(status, "denied", "rejected", "declined", "ineligible")) {
      return exception(line, Category.REIMBURSEMENT_DENIED, line.valueMinor());
    }
    if (paid != null && paid > 0) {
      return paid < line.valueMinor()
          ? exception(line, Category.SHORT_PAID, line.valueMinor() - paid)
          : Optional.empty();
    }
    return isOpen(line, status) && isOverdue(line)
        ? exception(line, Category.UNREIMBURSED, line.valueMinor())
        : Optional.empty();
  }

  /** Whether the statement says, or leaves room to say, that the maker has not paid. */
  private static boolean isOpen(RewardLine line, String status) {
    boolean settled =
        says(status, "paid", "issued", "credited", "complete", "settled")
            || line.reimbursement().paidOn() != null
            || !line.reimbursement().reference().isEmpty();
    boolean saysNothing = status.isEmpty() && line.reimbursement().amountMinor() == null;
    return !settled && !(saysNothing && line.program() == Program.EVOLUS);
  }

  private boolean isOverdue(RewardLine line) {
    LocalDate end = statementEnd.getOrDefault(line.program(), line.visitOn());
    return ChronoUnit.DAYS.between(line.visitOn(), end)
        > slowestDays.getOrDefault(line.program(), USUAL_DAYS);
  }

  private static boolean says(String status, String... words) {
    for (String word : words) {
      if (status.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ReimbursementException> exception(
      RewardLine line, Category category, long amountMinor) {
    return Optional.of(new ReimbursementException(line, category, amountMinor));
  }
}
