package com.medspasync.app.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * How a request was answered.
 *
 * @param fingerprint what was asked for
 * @param location header of the answer, if it had one
 * @param body JSON, empty when there was none
 */
public record StoredAnswer(
    String fingerprint, int status, @Nullable String location, String body) {}
