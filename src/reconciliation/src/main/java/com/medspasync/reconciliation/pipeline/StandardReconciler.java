package com.medspasync.reconciliation.pipeline;

import com.medspasync.kernel.DateRange;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.Reconciler;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.payouts.PayoutMatching;
import com.medspasync.reconciliation.payouts.PayoutOutcome;
import com.medspasync.reconciliation.reimbursements.Reimbursements;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardMatch;
import com.medspasync.reconciliation.rewards.RewardMatching;
import com.medspasync.reconciliation.rewards.RewardOutcome;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the parts of the engine, rewards and payouts side by side since neither needs the other.
 * Holds no state between runs.
 */
public final class StandardReconciler implements Reconciler {

  private static final Set<RewardCategory> NOT_OWED =
      EnumSet.of(
          RewardCategory.DUPLICATE,
          RewardCategory.REVERSED,
          RewardCategory.REVERSAL,
          RewardCategory.TEST_TXN);

  private final RewardMatching rewards = RewardMatching.standard();

  @Override
  public ReconciliationResult reconcile(
      Statements statements, ReconciliationOptions options, Progress progress) {
    DateRange period = options.period() != null ? options.period() : coveredBy(statements);
    SideBySide<PayoutOutcome> payouts =
        SideBySide.start(
            "payouts", () -> PayoutMatching.match(statements, period, options, Progress.SILENT));
    RewardOutcome outcome = rewards.match(statements, period, options, progress);
    Set<RewardLine> notOwed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (RewardMatch match : outcome.matches()) {
      if (NOT_OWED.contains(match.category())) {
        notOwed.add(match.line());
      }
    }
    PayoutOutcome paid = payouts.answer();
    progress.at("payouts", 1, 1);
    return new ReconciliationResult(
        period,
        outcome.matches(),
        outcome.exceptions(),
        paid.matches(),
        paid.exceptions(),
        Reimbursements.find(statements.rewards(), line -> !notOwed.contains(line)));
  }

  /** The whole months that the sales cover, or the other statements where there are no sales. */
  private static DateRange coveredBy(Statements statements) {
    List<LocalDate> days =
        firstNotEmpty(
            statements.sales().stream().map(SaleLine::soldOn).toList(),
            statements.rewards().stream().map(RewardLine::visitOn).toList(),
            statements.payouts().stream()
                .map(entry -> LocalDate.ofInstant(entry.at(), ZoneOffset.UTC))
                .toList());
    if (days.isEmpty()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "reconciliation.nothing-to-reconcile",
          "There is no sale, rewards line or payout entry to reconcile");
    }
    return DateRange.wholeMonths(
        days.stream().min(LocalDate::compareTo).orElseThrow(),
        days.stream().max(LocalDate::compareTo).orElseThrow());
  }

  @SafeVarargs
  private static List<LocalDate> firstNotEmpty(List<LocalDate>... lists) {
    return Stream.of(lists).filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
  }
}
