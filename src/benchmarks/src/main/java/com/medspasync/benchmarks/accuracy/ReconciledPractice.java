package com.medspasync.benchmarks.accuracy;

import com.medspasync.benchmarks.practice.AnswerKey;
import com.medspasync.benchmarks.practice.Practice;
import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.ReadResult;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.guarantee.Evidence;
import com.medspasync.reconciliation.guarantee.Evidence.Check;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A practice made by chance, what the product makes of its files, and what is true.
 *
 * @param key what truly belongs together
 * @param reports what was read
 * @param result what the engine answers
 */
public record ReconciledPractice(
    AnswerKey key, List<FileReport> reports, ReconciliationResult result) {

  /**
   * Writes the files of a practice, reads and reconciles them.
   *
   * @param folder receives the files
   */
  public static ReconciledPractice of(long seed, Path folder) throws IOException {
    return of(Practice.write(seed, folder), folder);
  }

  /** The same over so many months. */
  static ReconciledPractice of(long seed, Path folder, int months) throws IOException {
    return of(Practice.write(seed, folder, months), folder);
  }

  private static ReconciledPractice of(AnswerKey key, Path folder) throws IOException {
    ReadResult read =
        new StatementFiles()
            .readAll(StatementFiles.scan(List.of(folder)), ReadOptions.DEFAULT, Progress.SILENT);
    ReconciliationResult result =
        new StandardReconciler()
            .reconcile(read.statements(), ReconciliationOptions.DEFAULT, Progress.SILENT);
    return new ReconciledPractice(key, read.reports(), result);
  }

  /** What truly belongs to each rewards line; of lines alike, the first linked one counts. */
  Map<LineRef, Set<LineRef>> sold() {
    return key.soldGiven(
        result.rewards().stream()
            .filter(match -> !treatments(match).isEmpty())
            .map(match -> match.line().ref())
            .collect(Collectors.toSet()));
  }

  /** The invoices that truly belong to an entry. */
  Set<InvoiceRef> paid(PayoutMatch match) {
    return key.paid().getOrDefault(match.entry().ref(), Set.of());
  }

  /** Every proposal for a rewards line, checked. */
  List<Check> rewardsChecks() {
    Map<LineRef, Set<LineRef>> sold = sold();
    return result.rewards().stream()
        .filter(match -> !treatments(match).isEmpty())
        .map(match ->
            new Check(
                match.confidence(),
                sold.getOrDefault(match.line().ref(), Set.of()).containsAll(treatments(match))))
        .toList();
  }

  /** The same, counted. */
  public Evidence rewardsEvidence() {
    return Evidence.of(rewardsChecks());
  }

  /** Every proposal for a payout entry, checked. */
  public Evidence payoutsEvidence() {
    return Evidence.of(
        result.payouts().stream()
            .filter(match -> match.decision() != Decision.NONE)
            .map(match ->
                new Check(match.confidence(), paid(match).equals(new HashSet<>(match.invoices()))))
            .toList());
  }

  static Set<LineRef> treatments(RewardMatch match) {
    return match.links().stream()
        .filter(link -> link.role() == RewardLink.Role.TREATMENT)
        .map(RewardLink::sale)
        .collect(Collectors.toSet());
  }
}
