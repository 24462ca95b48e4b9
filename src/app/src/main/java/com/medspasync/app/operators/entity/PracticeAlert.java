package com.medspasync.app.operators.entity;

import com.medspasync.tenants.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What looks like an attack on some practice; as of a minute ago.
 *
 * @param rule name of the rule that was broken
 * @param acknowledged whether somebody of the practice has looked at it
 * @param seenBy the operator who has, if one has
 */
public record PracticeAlert(
    TenantId practice,
    String practiceName,
    UUID id,
    String rule,
    Instant openedAt,
    Instant lastAt,
    int occurrences,
    boolean acknowledged,
    @Nullable Instant seenAt,
    @Nullable String seenBy) {}
