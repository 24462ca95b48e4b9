package com.medspasync.app.operators.entity;

import com.medspasync.tenants.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator did, or tried.
 *
 * @param by name of the operator; null for a command on the machine, and for strangers
 * @param command whether it was done by a command on the machine
 * @param practice that it was about; null once it is erased, and for what is about none
 * @param objects public ids of what was changed
 * @param reason why, where one was given
 * @param chained whether it is in the chain
 */
public record RecordedAct(
    UUID id,
    Instant at,
    String action,
    String outcome,
    @Nullable String by,
    boolean command,
    @Nullable TenantId practice,
    @Nullable String practiceName,
    List<String> objects,
    @Nullable String reason,
    String address,
    boolean chained) {}
