package com.medspasync.app.operators.boundary;

import com.medspasync.app.operators.entity.Practice;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A practice: its state, and counts of a minute ago. Nothing in it is of the practice's clients.
 *
 * @param suspendedFor why it is suspended
 * @param erasureDueAt when it may be erased, which an owner wants; absent when none does
 * @param behind whether it lacks a migration that others have, or its last one failed
 * @param migrationError why the last one failed
 * @param lines records of its files
 * @param storedBytes of its files
 * @param requests since midnight in UTC
 * @param refused of these, how many were slowed down or not allowed
 * @param measuredAt when the counts were made; absent before the first time
 */
@Schema(name = "Practice")
public record PracticeResponse(
    String id,
    String name,
    boolean demo,
    Instant createdAt,
    @Nullable Instant suspendedAt,
    @Nullable String suspendedFor,
    @Nullable Instant erasureDueAt,
    String schemaVersion,
    boolean behind,
    @Nullable String migrationError,
    int people,
    long lines,
    long storedBytes,
    long requests,
    long refused,
    int openAlerts,
    int failedJobs,
    @Nullable Instant lastSignInAt,
    @Nullable Instant lastRunAt,
    @Nullable Instant measuredAt) {

  static PracticeResponse of(Practice practice) {
    return new PracticeResponse(
        practice.id().toString(),
        practice.name(),
        practice.demo(),
        practice.createdAt(),
        practice.suspendedAt(),
        practice.suspendedFor(),
        practice.erasureDueAt(),
        practice.schemaVersion(),
        practice.behind(),
        practice.migrationError(),
        practice.people(),
        practice.lines(),
        practice.storedBytes(),
        practice.requests(),
        practice.refused(),
        practice.openAlerts(),
        practice.failedJobs(),
        practice.lastSignInAt(),
        practice.lastRunAt(),
        practice.measuredAt());
  }
}
