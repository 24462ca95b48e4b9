package com.medspasync.app.operators.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An operator who is signed in.
 *
 * @param provenAt when she last gave a code in this session
 * @param endsAt when the session ends, however much she does
 */
public record OnDuty(
    UUID operator, String name, String email, UUID session, Instant provenAt, Instant endsAt) {}
