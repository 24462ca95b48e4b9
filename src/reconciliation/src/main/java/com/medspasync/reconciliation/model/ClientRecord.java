package com.medspasync.reconciliation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a point of sale's client list.
 *
 * @param ref where it stands
 * @param location code of the location whose system keeps the list, empty when it serves all
 * @param person the client; {@code memberId} is the system's client number
 * @param lastVisitOn where given
 */
public record ClientRecord(
    LineRef ref, String location, Person person, @Nullable LocalDate lastVisitOn) {}
