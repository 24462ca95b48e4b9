package com.medspasync.app.audit.control;

import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is shown.
 *
 * @param details JSON
 * @param seal in hexadecimal digits, as the hashes
 * @param position in the chain; {@code null} for some seconds after it happened
 * @param previousHash of the event before in the chain
 */
public record StoredEvent(
    UUID id,
    Instant occurredAt,
    String action,
    Outcome outcome,
    DoerKind actorKind,
    @Nullable UUID actor,
    String role,
    String address,
    String requestId,
    List<String> objects,
    String details,
    String seal,
    @Nullable Long position,
    @Nullable String previousHash,
    @Nullable String hash) {}
