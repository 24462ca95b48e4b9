package com.medspasync.app.identity.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key of a device or a password manager, by which a person signs in.
 *
 * @param name as its owner calls it
 * @param relyingParty host name for which it was made
 * @param backedUp whether it is kept in more than one place, so that a lost device does not lose it
 */
public record Passkey(
    UUID id,
    String name,
    String relyingParty,
    boolean backedUp,
    Instant createdAt,
    Optional<Instant> lastUsedAt) {}
