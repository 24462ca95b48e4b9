package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditEvents;
import com.medspasync.app.audit.control.AuditFilter;
import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.Sessions;
import com.medspasync.app.identity.control.StaffList;
import com.medspasync.app.identity.entity.Colleague;
import com.medspasync.app.identity.entity.OpenSessions;
import com.medspasync.app.trail.Audited;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How well a practice is guarded, for whoever answers for it. */
@Path("/security-overview")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class SecurityOverviewResource {

  private static final Duration RECENTLY = Duration.ofDays(7);

  @Inject private StaffList staff;
  @Inject private Sessions sessions;
  @Inject private AuditEvents events;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * How well the practice is guarded.
   *
   * @param people who may sign in
   * @param withSecondFactor of these
   * @param withPasskey of these
   * @param unprotected those whom only a password protects
   * @param sessions where people are signed in, the latest seen first
   * @param since from when on the following are counted
   * @param failedSignIns wrong passwords and codes for accounts of the practice
   * @param refusals of what somebody who was signed in may not do
   */
  @Schema(name = "SecurityOverview")
  public record SecurityOverviewResponse(
      int people,
      int withSecondFactor,
      int withPasskey,
      List<Unprotected> unprotected,
      List<SignedIn> sessions,
      Instant since,
      long failedSignIns,
      long refusals) {}

  /**
   * Somebody whom only a password protects.
   *
   * @param lastSignInAt in this practice; absent for who has never been in
   */
  @Schema(name = "UnprotectedPerson")
  public record Unprotected(String id, String name, Role role, @Nullable Instant lastSignInAt) {}

  /**
   * Somebody who is signed in.
   *
   * @param devices on how many
   */
  @Schema(name = "SignedInPeople")
  public record SignedIn(String id, String name, int devices, Instant lastSeenAt) {}

  @GET
  @Transactional
  @Operation(
      operationId = "getSecurityOverview",
      summary = "Who is protected how, where people are signed in, and what was refused")
  public SecurityOverviewResponse get() throws SQLException {
    TenantId tenant = caller.get().tenant();
    List<Colleague> people = staff.of(tenant).stream().filter(Colleague::active).toList();
    Instant since = clock.instant().minus(RECENTLY);
    return new SecurityOverviewResponse(
        people.size(),
        (int) people.stream().filter(Colleague::secondFactor).count(),
        (int) people.stream().filter(Colleague::passkey).count(),
        people.stream()
            .filter(colleague -> !colleague.secondFactor())
            .map(SecurityOverviewResource::unprotected)
            .toList(),
        sessions.openIn(tenant).stream().map(SecurityOverviewResource::signedIn).toList(),
        since,
        events.count(recent(since, "signIn", Outcome.FAILED)),
        events.count(recent(since, null, Outcome.REFUSED)));
  }

  private static AuditFilter recent(Instant since, @Nullable String action, Outcome outcome) {
    return new AuditFilter(null, null, action, outcome, null, since, null);
  }

  private static Unprotected unprotected(Colleague colleague) {
    return new Unprotected(
        TypedId.format(Person.PREFIX, colleague.person()),
        colleague.name(),
        colleague.standing().role(),
        colleague.lastSignInAt());
  }

  private static SignedIn signedIn(OpenSessions open) {
    return new SignedIn(
        TypedId.format(Person.PREFIX, open.person()),
        open.name(),
        open.devices(),
        open.lastSeenAt());
  }
}
