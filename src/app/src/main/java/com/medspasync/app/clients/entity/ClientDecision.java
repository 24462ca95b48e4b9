package com.medspasync.app.clients.entity;

import com.medspasync.app.requests.Actor;
import java.time.Instant;
import java.util.UUID;

/** What somebody did about a pair. Kept for ever: undoing adds a row. */
public record ClientDecision(UUID id, PairAction action, Actor by, Instant at) {}
