package com.medspasync.app.operators.entity;

import com.medspasync.tenants.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job of some practice that waits, runs or has failed; as of a minute ago.
 *
 * @param problemCode stable text when it failed; what it says of the practice's files stays there
 */
public record PracticeJob(
    TenantId practice,
    String practiceName,
    UUID id,
    String type,
    PracticeJobStatus status,
    int attempts,
    @Nullable String problemCode,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {}
