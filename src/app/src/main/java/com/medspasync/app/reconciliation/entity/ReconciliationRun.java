package com.medspasync.app.reconciliation.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One pass of the engine over the spa's lines.
 *
 * @param importId the import whose lines asked for it, if one did
 * @param askedFrom first day somebody asked for; {@code null} for the months that the sales cover
 * @param periodFrom first day reconciled, once known
 * @param totals what it found, once done
 */
public record ReconciliationRun(
    UUID id,
    RunStatus status,
    @Nullable UUID jobId,
    @Nullable UUID importId,
    @Nullable LocalDate askedFrom,
    @Nullable LocalDate askedTo,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    String modelVersion,
    @Nullable RunTotals totals,
    UUID createdBy,
    String createdByName,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** Prefix of the public form of a run's id. */
  public static final String PREFIX = "run";

  /** How far a run is. */
  public enum RunStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }
}
