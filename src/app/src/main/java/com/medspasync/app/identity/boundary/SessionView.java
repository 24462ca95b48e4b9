package com.medspasync.app.identity.boundary;

import com.medspasync.app.flags.FeatureFlags;
import com.medspasync.app.identity.control.WorkLocations;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Permissions;
import com.medspasync.app.identity.entity.WorkLocation;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.people.Membership;
import com.medspasync.tenants.people.PeopleRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Puts together what the staff app shows about a session. */
@ApplicationScoped
class SessionView {

  @Inject private PeopleRegistry people;
  @Inject private Tenants tenants;
  @Inject private WorkLocations locations;
  @Inject private Permissions permissions;
  @Inject private FeatureFlags flags;

  SessionResponse of(Caller caller, Instant expiresAt) throws SQLException {
    Tenant tenant = tenants.get(caller.tenant());
    boolean suspended = tenant.status() == Tenant.Status.SUSPENDED;
    return new SessionResponse(
        new SessionResponse.SignedInPerson(caller.publicId(), caller.name(), caller.email()),
        new SessionResponse.SignedInTenant(
            tenant.id().toString(),
            tenant.name(),
            tenant.currency().getCurrencyCode(),
            tenant.zone().getId(),
            tenant.demo(),
            suspended),
        caller.role(),
        suspended ? List.of() : permissions.of(caller.standing()),
        people.memberships(caller.person()).stream().map(SessionView::membership).toList(),
        caller.reach().isWhole(),
        suspended
            ? List.of()
            : TenantContext.call(caller.tenant(), () -> locations.within(caller.reach())).stream()
                .map(SessionView::response)
                .toList(),
        flags.all(caller.tenant()),
        caller.protection(),
        expiresAt);
  }

  private static SessionResponse.TenantMembership membership(Membership membership) {
    return new SessionResponse.TenantMembership(
        membership.tenant().toString(),
        membership.tenantName(),
        membership.role(),
        membership.suspended());
  }

  private static SessionResponse.WorkLocation response(WorkLocation location) {
    return new SessionResponse.WorkLocation(
        TypedId.format(WorkLocation.PREFIX, location.id()),
        location.code(),
        location.name(),
        location.timeZone());
  }
}
