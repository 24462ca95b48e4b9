package com.medspasync.app.identity.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Where somebody is signed in to a practice.
 *
 * @param devices how many sessions are open
 * @param lastSeenAt in any of them, to within the life of an access token
 */
public record OpenSessions(UUID person, String name, int devices, Instant lastSeenAt) {}
