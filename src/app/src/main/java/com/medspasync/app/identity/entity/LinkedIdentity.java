package com.medspasync.app.identity.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An account with a provider by which a person signs in.
 *
 * @param provider id of the provider
 * @param label how the person knows the account, an e-mail address as a rule
 */
public record LinkedIdentity(
    UUID id, String provider, String label, Instant createdAt, Optional<Instant> lastUsedAt) {}
