package com.medspasync.app.identity.entity;

import com.medspasync.tenants.people.Role;
import java.time.Instant;
import java.util.UUID;

/** Somebody who is asked to join a practice, and has not answered. */
public record Invitation(
    UUID id, String email, String name, Role role, Instant createdAt, Instant expiresAt) {

  /** What public ids begin with. */
  public static final String PREFIX = "invitation";
}
