package com.medspasync.app.statements.entity;

import com.medspasync.app.requests.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One upload of several files.
 *
 * @param jobId the newest job that works on it
 * @param runId the reconciliation run it led to
 * @param problem one sentence for a person when it failed
 */
public record StatementImport(
    UUID id,
    ImportStatus status,
    @Nullable UUID jobId,
    @Nullable UUID runId,
    UUID createdBy,
    String createdByName,
    Instant createdAt,
    @Nullable String problem) {

  /** Prefix of the public form of an import's id. */
  public static final String PREFIX = "imp";

  public Actor actor() {
    return new Actor(createdBy, createdByName);
  }
}
