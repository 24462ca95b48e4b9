package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.entity.Protection;
import com.medspasync.tenants.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is signed in, where, and what for.
 *
 * @param permissions what the person may do in this practice; nothing while it is suspended
 * @param allLocations whether the role is about the whole practice, and not some locations of it
 * @param locations those in use that the role is about
 * @param flags parts of the product that are switched on or off
 * @param protection whether more than a password was given, or has to be set up
 * @param expiresAt when the access token has to be refreshed
 */
@Schema(name = "Session")
record SessionResponse(
    SignedInPerson person,
    SignedInTenant tenant,
    Role role,
    List<String> permissions,
    List<TenantMembership> memberships,
    boolean allLocations,
    List<WorkLocation> locations,
    Map<String, Boolean> flags,
    Protection protection,
    Instant expiresAt) {

  /** The person who is signed in. */
  record SignedInPerson(String id, String name, String email) {}

  /**
   * The practice that requests of this session work in.
   *
   * @param timezone of its business days, unless a location says otherwise
   * @param suspended whether it is closed: only what concerns the person herself answers
   */
  record SignedInTenant(
      String id, String name, String currency, String timezone, boolean demo, boolean suspended) {}

  /**
   * A practice that the person can switch to.
   *
   * @param suspended whether it is closed now
   */
  record TenantMembership(String tenantId, String tenantName, Role role, boolean suspended) {}

  /** A location of the practice. */
  record WorkLocation(String id, String code, String name, String timezone) {}
}
