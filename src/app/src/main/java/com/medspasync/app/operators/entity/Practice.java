package com.medspasync.app.operators.entity;

import com.medspasync.tenants.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A practice as the console lists it: its state, and counts of a minute ago.
 *
 * @param suspendedFor why it is suspended, null when it is not
 * @param erasureDueAt when it may be erased, which an owner wants; null when none does
 * @param behind whether it lacks a migration that others have, or its last one failed
 * @param requests since midnight in UTC
 * @param refused of these, how many were slowed down or not allowed
 * @param measuredAt when the counts were made; null before the first time
 */
public record Practice(
    TenantId id,
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
    @Nullable Instant measuredAt) {}
