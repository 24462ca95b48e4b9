package com.medspasync.tenants.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can sign in, to one spa or to several.
 *
 * @param email in lower case
 * @param passwordHash as {@link PasswordHashes} writes it; null until a password is set
 * @param active whether the person may sign in at all
 */
public record Person(
    UUID id, String email, String name, @Nullable String passwordHash, boolean active) {

  /** What public ids of people begin with. */
  public static final String PREFIX = "person";
}
