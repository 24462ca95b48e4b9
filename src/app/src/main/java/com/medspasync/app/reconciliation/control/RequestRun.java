package com.medspasync.app.reconciliation.control;

import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.control.Imports;
import com.medspasync.app.statements.control.LinesChanged;
import com.medspasync.kernel.DateRange;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for a run: because somebody wants one, or because lines came or went. */
@Dependent
public class RequestRun {

  /** Version of the engine and of its parameters, kept with every proposal and decision. */
  public static final String MODEL_VERSION = "standard-1";

  private final ReconciliationRuns runs;
  private final Imports imports;
  private final Jobs jobs;

  @Inject
  public RequestRun(ReconciliationRuns runs, Imports imports, Jobs jobs) {
    this.runs = runs;
    this.imports = imports;
    this.jobs = jobs;
  }

  /**
   * @param from first day, or {@code null} for all months that the sales cover
   * @param to last day; given exactly when {@code from} is
   * @param idempotencyKey the caller's own name for this request, if any
   */
  public UUID request(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Actor actor,
      @Nullable String idempotencyKey) {
    if (from != null && to != null) {
      new DateRange(from, to);
    } else if (from != null || to != null) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "runs.half-period",
          "Give both the first and the last day, or neither.");
    }
    return add(null, from, to, actor, idempotencyKey);
  }

  /** Lines came or went: what was answered before no longer holds. */
  public void onLinesChanged(@Observes LinesChanged change) {
    add(change.importId(), null, null, change.actor(), null);
  }

  private UUID add(
      @Nullable UUID importId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Actor actor,
      @Nullable String key) {
    UUID id = TypedId.next();
    if (!runs.add(id, importId, from, to, MODEL_VERSION, actor, key) && key != null) {
      return runs.findByKey(key).orElseThrow().id();
    }
    UUID job = jobs.add(RunReconciliationJob.TYPE, id, actor);
    runs.workedOnBy(id, job);
    if (importId != null) {
      imports.reconciling(importId, id, job);
    }
    return id;
  }
}
