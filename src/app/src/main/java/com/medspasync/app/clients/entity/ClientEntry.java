package com.medspasync.app.clients.entity;

import com.medspasync.reconciliation.model.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a client list, as its newest export has it.
 *
 * @param key of the statement line
 * @param location code of the location whose system keeps the list, empty when it serves all
 * @param person as written; {@code memberId} is the system's client number
 */
public record ClientEntry(
    UUID key, String location, Person person, @Nullable LocalDate lastVisitOn) {

  /** Prefix of the public form of its key, the same as of other lines. */
  public static final String PREFIX = "line";
}
