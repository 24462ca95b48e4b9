package com.medspasync.app.identity.entity;

import java.time.Instant;
import java.util.UUID;

/** Somebody who is asked to join a practice, and has not answered. */
public record Invitation(
    UUID id, String email, String name, Standing standing, Instant createdAt, Instant expiresAt) {

  /** What public ids begin with. */
  public static final String PREFIX = "invitation";
}
