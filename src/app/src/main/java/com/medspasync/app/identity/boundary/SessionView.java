package com.medspasync.app.identity.boundary;

import com.medspasync.app.flags.FeatureFlags;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Permissions;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.Transactions;
import com.medspasync.tenants.people.Membership;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts together what the staff app shows about a session. */
@ApplicationScoped
class SessionView {

  private static final String LOCATION_PREFIX = "loc";

  @Inject private PeopleRegistry people;
  @Inject private Tenants tenants;
  @Inject private DataSource ownTables;
  @Inject private Permissions permissions;
  @Inject private FeatureFlags flags;

  SessionResponse of(Caller caller, Instant expiresAt) throws SQLException {
    Tenant tenant = tenants.get(caller.tenant());
    boolean suspended = tenant.status() == Tenant.Status.SUSPENDED;
    return new SessionResponse(
        new SessionResponse.SignedInPerson(
            TypedId.format(Person.PREFIX, caller.person()), caller.name(), caller.email()),
        new SessionResponse.SignedInTenant(
            tenant.id().toString(),
            tenant.name(),
            tenant.currency().getCurrencyCode(),
            tenant.zone().getId(),
            tenant.demo(),
            suspended),
        caller.role(),
        suspended ? List.of() : permissions.of(caller.role()),
        people.memberships(caller.person()).stream().map(SessionView::membership).toList(),
        suspended ? List.of() : TenantContext.call(caller.tenant(), this::locations),
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

  private List<SessionResponse.WorkLocation> locations() throws SQLException {
    return Transactions.call(ownTables, SessionView::locations);
  }

  private static List<SessionResponse.WorkLocation> locations(Connection connection)
      throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id, code, name, time_zone from locations where active order by name, id");
        ResultSet row = select.executeQuery()) {
      List<SessionResponse.WorkLocation> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new SessionResponse.WorkLocation(
                TypedId.format(LOCATION_PREFIX, row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("time_zone")));
      }
      return found;
    }
  }
}
