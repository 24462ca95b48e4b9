package com.medspasync.app.reconciliation.control;

import com.medspasync.app.clients.control.ClientPairs;
import com.medspasync.app.jobs.control.JobHandler;
import com.medspasync.app.jobs.control.JobProgress;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.jobs.entity.Stage;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.reconciliation.entity.ReconciliationRun;
import com.medspasync.app.reconciliation.entity.RunTotals;
import com.medspasync.app.statements.control.ErasedClients;
import com.medspasync.app.statements.control.ImportCourse;
import com.medspasync.app.statements.control.Imports;
import com.medspasync.app.statements.entity.ImportStatus;
import com.medspasync.kernel.DateRange;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.Reconciler;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.settlement.Settlement;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs the engine over the spa's active lines. The answers are written out of sight and become
 * visible in one short transaction, which leaves alone what people have decided.
 */
@Dependent
public class RunReconciliationJob implements JobHandler {

  public static final String TYPE = "reconcile";

  private final ReconciliationRuns runs;
  private final StoredStatements statements;
  private final LearnedDecisions decisions;
  private final ClientPairs clientPairs;
  private final RunAnswers answers;
  private final ErasedClients erased;
  private final ForgetEvidence evidence;
  private final PayoutKeeper payouts;
  private final AcceptedError acceptedError;
  private final Relearn relearn;
  private final Imports imports;
  private final Reconciler reconciler;
  private final Transactions transactions;

  @Inject
  public RunReconciliationJob(
      ReconciliationRuns runs,
      StoredStatements statements,
      LearnedDecisions decisions,
      ClientPairs clientPairs,
      RunAnswers answers,
      ErasedClients erased,
      ForgetEvidence evidence,
      PayoutKeeper payouts,
      AcceptedError acceptedError,
      Relearn relearn,
      Imports imports,
      Reconciler reconciler,
      Transactions transactions) {
    this.runs = runs;
    this.statements = statements;
    this.decisions = decisions;
    this.clientPairs = clientPairs;
    this.answers = answers;
    this.erased = erased;
    this.evidence = evidence;
    this.payouts = payouts;
    this.acceptedError = acceptedError;
    this.relearn = relearn;
    this.imports = imports;
    this.reconciler = reconciler;
    this.transactions = transactions;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(Job job, JobProgress visible) {
    ReconciliationRun run = transactions.required(() -> begin(job.subjectId()));
    UUID importId = run.importId();
    JobProgress progress =
        importId == null ? visible : new ImportCourse(importId, visible, imports, transactions);
    progress.at(Stage.MATCHING, 0, 0);
    Set<UUID> erasedBefore = transactions.required(erased::ended);
    LineIndex index = transactions.required(() -> statements.load());
    List<ClientPairs.Proposed> sameClients = ClientPairs.search(index.clients());
    transactions.required(() -> {
      clientPairs.propose(sameClients);
      clientPairs.forgetReasons(erased.linesOfAllBut(erasedBefore));
    });
    if (index.isEmpty()) {
      transactions.required(() -> publish(run, LearnedModel.NONE, index, Settlement.NONE, null));
      return;
    }
    LearnedModel learned = transactions.required(() -> decisions.learn(index));
    ReconciliationRun learning = transactions.required(() -> withLearned(run, learned));
    double accepted = transactions.required(acceptedError::get);
    ReconciliationResult result =
        reconciler.reconcile(
            index.statements(),
            new ReconciliationOptions(asked(run), accepted, learned),
            (stage, done, total) -> progress.at(stageOf(stage), done, total));
    Settlement settlement = Settlement.of(index.statements(), result.payouts());
    RunAnswer answer = new AnswerKeeper(index).keep(result);
    answers.stage(run.id(), answer, progress);
    progress.at(Stage.STORING, 0, 0);
    transactions.required(() -> {
      publish(learning, learned, index, settlement, result.period());
      forgetErasedSince(erasedBefore);
    });
  }

  @Override
  public void failed(Job job, String detail) {
    ReconciliationRun run = runs.get(job.subjectId());
    answers.clear(run.id());
    runs.failed(run.id());
    UUID importId = run.importId();
    if (importId != null) {
      imports.failed(importId, "The lines are imported, but could not be reconciled. " + detail);
    }
  }

  @Override
  public Entry entry(Job job) {
    Map<String, Long> counts = new LinkedHashMap<>();
    RunTotals totals = runs.get(job.subjectId()).totals();
    if (totals != null) {
      counts.put("auto", totals.auto());
      counts.put("review", totals.review());
      counts.put("unmatched", totals.unmatched());
      counts.put("exceptions", totals.exceptions());
    }
    return new Entry("runMade", TypedId.format(ReconciliationRun.PREFIX, job.subjectId()), counts);
  }

  /** A run reads all lines anew, so that nothing of one that failed is in its way. */
  @Override
  public boolean canRunAgain() {
    return true;
  }

  @Override
  public void again(Job job) {
    ReconciliationRun run = runs.get(job.subjectId());
    runs.queued(run.id());
    UUID importId = run.importId();
    if (importId != null && !imports.reconcilingAgain(importId)) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "jobs.not-again",
          "The import that this job belongs to was taken back meanwhile.");
    }
  }

  /** The engine has more stages than a person wants to tell apart. */
  private static Stage stageOf(String engineStage) {
    return switch (engineStage) {
      case "compare", "score" -> Stage.REWARDS;
      case "payouts" -> Stage.PAYOUTS;
      default -> Stage.MATCHING;
    };
  }

  private ReconciliationRun begin(UUID id) {
    answers.clear(id);
    runs.running(id);
    return runs.get(id);
  }

  /** The version of a run says what the engine had learned. */
  private ReconciliationRun withLearned(ReconciliationRun run, LearnedModel learned) {
    runs.learned(
        run.id(),
        learned.rulings().isEmpty()
            ? RequestRun.MODEL_VERSION
            : RequestRun.MODEL_VERSION + "+" + learned.version());
    return runs.get(run.id());
  }

  /** What this run has read of a client who was erased meanwhile must not come back with it. */
  private void forgetErasedSince(Set<UUID> before) {
    Set<UUID> lines = erased.linesOfAllBut(before);
    if (!lines.isEmpty()) {
      evidence.withinTurn(lines);
    }
  }

  /** Decisions made while the run was under way are heard before anybody sees its answers. */
  private void publish(
      ReconciliationRun run,
      LearnedModel heard,
      LineIndex index,
      Settlement settlement,
      @Nullable DateRange period) {
    if (answers.publish(run, asked(run))) {
      payouts.replace(settlement, index);
    }
    relearn.afterRun(heard.version());
    RunTotals totals = answers.totals();
    runs.done(run.id(), period, totals);
    UUID importId = run.importId();
    if (importId != null) {
      imports.moveTo(importId, ImportStatus.DONE);
    }
  }

  private static @Nullable DateRange asked(ReconciliationRun run) {
    LocalDate from = run.askedFrom();
    LocalDate to = run.askedTo();
    return from == null || to == null ? null : new DateRange(from, to);
  }
}
