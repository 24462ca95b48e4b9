package com.medspasync.app.trail;

import com.medspasync.tenants.TenantId;
import java.util.List;
import java.util.UUID;

/**
 * Somebody tried to sign in as a person. Observed while the attempt is under way.
 *
 * @param tenants in whose record it belongs
 * @param with what was given: a password, a code, a link, a passkey
 * @param address network address it came from
 */
public record SignInAttempt(
    UUID person, List<TenantId> tenants, With with, boolean succeeded, String address) {

  /** What was given. */
  public enum With {
    PASSWORD,
    CODE,
    LINK,
    PASSKEY
  }
}
