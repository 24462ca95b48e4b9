package com.medspasync.app.watch.entity;

import java.time.Instant;
import java.util.Map;

/**
 * Something that a rule has found.
 *
 * @param subject whom or what it is about; findings of a rule with the same one are one alert
 * @param lastAt when the newest event happened that belongs to it
 * @param occurrences how many events belong to it, at least one
 * @param facts what else a person needs to judge it: addresses, counts; no names
 */
public record Finding(
    AlertRule rule, String subject, Instant lastAt, int occurrences, Map<String, String> facts) {

  public Finding {
    if (occurrences < 1) {
      throw new IllegalArgumentException(rule + " was found without an event");
    }
    facts = Map.copyOf(facts);
  }
}
