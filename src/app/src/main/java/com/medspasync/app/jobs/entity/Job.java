package com.medspasync.app.jobs.entity;

import com.medspasync.app.requests.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that outlives the request that asked for it.
 *
 * @param type which handler does it
 * @param subjectId what it works on: an import, a run
 * @param stage word of the {@link Stage} it is in, empty before the first
 * @param done steps done in this stage
 * @param total steps of this stage, 0 while unknown
 * @param attempts how often it was begun
 * @param problemCode stable text when it failed
 * @param problemDetail one sentence for a person when it failed
 */
public record Job(
    UUID id,
    String type,
    UUID subjectId,
    JobStatus status,
    String stage,
    long done,
    long total,
    int attempts,
    @Nullable String problemCode,
    @Nullable String problemDetail,
    UUID createdBy,
    String createdByName,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** Prefix of the public form of a job's id. */
  public static final String PREFIX = "job";

  public Actor actor() {
    return new Actor(createdBy, createdByName);
  }
}
