package com.medspasync.app.identity.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to a practice, as those see her who answer for it.
 *
 * @param standing what she is, and of how much of it
 * @param active whether she may work in this practice
 * @param secondFactor whether she has set one up
 * @param passkey whether one of them is a passkey
 * @param lastSignInAt in this practice; null when she has never been in
 */
public record Colleague(
    UUID person,
    String name,
    String email,
    Standing standing,
    boolean active,
    boolean secondFactor,
    boolean passkey,
    @Nullable Instant lastSignInAt) {}
