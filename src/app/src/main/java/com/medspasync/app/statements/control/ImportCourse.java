package com.medspasync.app.statements.control;

import com.medspasync.app.jobs.control.JobProgress;
import com.medspasync.app.jobs.entity.Stage;
import com.medspasync.app.persistence.Transactions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Progress of a job that also enters each stage into the history of the import it is about. */
public final class ImportCourse implements JobProgress {

  private final UUID importId;
  private final JobProgress visible;
  private final Imports imports;
  private final Transactions transactions;

  /** The engine comes back to a stage with each of its passes; it began once. */
  private final Set<Stage> begun = EnumSet.noneOf(Stage.class);

  public ImportCourse(
      UUID importId, JobProgress visible, Imports imports, Transactions transactions) {
    this.importId = importId;
    this.visible = visible;
    this.imports = imports;
    this.transactions = transactions;
  }

  @Override
  public void at(Stage stage, long done, long total) {
    if (begun.add(stage)) {
      transactions.required(() -> imports.inStage(importId, stage));
    }
    visible.at(stage, done, total);
  }
}
