package com.medspasync.app.reconciliation.control;

import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.control.Imports;
import com.medspasync.app.statements.control.LinesChanged;
import com.medspasync.kernel.DateRange;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
   * @param asked days to reconcile, or {@code null} for all months that the sales cover
   */
  public UUID request(@Nullable DateRange asked, Actor actor) {
    return add(null, asked, actor);
  }

  /** Lines came or went: what was answered before no longer holds. */
  public void onLinesChanged(@Observes LinesChanged change) {
    add(change.importId(), null, change.actor());
  }

  private UUID add(@Nullable UUID importId, @Nullable DateRange asked, Actor actor) {
    UUID id = TypedId.next();
    runs.add(id, importId, asked, MODEL_VERSION, actor);
    UUID job = jobs.add(RunReconciliationJob.TYPE, id, actor);
    runs.workedOnBy(id, job);
    if (importId != null) {
      imports.reconciling(importId, id, job);
    }
    return id;
  }
}
