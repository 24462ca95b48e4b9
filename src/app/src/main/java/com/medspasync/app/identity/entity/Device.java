package com.medspasync.app.identity.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as its owner sees it.
 *
 * @param id of the session
 * @param practice in which it works
 * @param lastSeenAt to within the life of an access token
 */
public record Device(
    UUID id,
    String practice,
    Origin origin,
    boolean secondFactor,
    Instant beganAt,
    Instant lastSeenAt) {}
