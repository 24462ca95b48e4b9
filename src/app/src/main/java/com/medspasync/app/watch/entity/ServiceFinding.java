package com.medspasync.app.watch.entity;

import java.time.Instant;

/**
 * Something that a rule of the service has found.
 *
 * @param subject findings of a rule with the same one are one alert; empty where there is one alone
 * @param lastAt when it happened last
 * @param occurrences how often
 * @param accounts how many addresses were tried, each standing for what was typed; 0 if none were
 * @param places from how many places it came; 0 where nobody counts them
 */
public record ServiceFinding(
    ServiceRule rule, String subject, Instant lastAt, int occurrences, int accounts, int places) {}
