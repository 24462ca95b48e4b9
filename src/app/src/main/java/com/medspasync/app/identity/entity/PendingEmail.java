package com.medspasync.app.identity.entity;

import java.time.Instant;

/**
 * An address that somebody wants to have, and that is not confirmed yet.
 *
 * @param askedAt when she asked for it
 */
public record PendingEmail(String email, Instant askedAt) {}
