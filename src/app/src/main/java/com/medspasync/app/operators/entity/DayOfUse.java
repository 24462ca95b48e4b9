package com.medspasync.app.operators.entity;

import java.time.LocalDate;

/**
 * How much a practice did on a day in UTC, as counts.
 *
 * @param refused requests that were slowed down or not allowed
 */
public record DayOfUse(
    LocalDate day,
    long requests,
    long refused,
    long signIns,
    long files,
    long lines,
    long runs,
    long decisions) {}
