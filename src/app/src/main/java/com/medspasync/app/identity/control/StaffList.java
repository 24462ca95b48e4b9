package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Colleague;
import com.medspasync.app.identity.entity.Reach;
import com.medspasync.app.identity.entity.Standing;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who belongs to a practice, and as what. Changes hold on every node within seconds, since nobody
 * believes longer than that what a session may do.
 */
@ApplicationScoped
public class StaffList {

  private static final System.Logger LOG = System.getLogger(StaffList.class.getName());

  @Inject @Platform private Jdbi sql;
  @Inject private Sessions sessions;
  @Inject private Clock clock;

  /** Everybody who belongs to the practice or did, by name. */
  public List<Colleague> of(TenantId tenant) {
    return sql.withHandle(handle ->
        handle
            .createQuery(
                """
                select p.id, p.name, p.email, m.role, m.locations, m.status = 'ACTIVE' as active,
                       exists (select 1 from platform.authenticators a where a.person_id = p.id)
                         as authenticator,
                       exists (select 1 from platform.passkeys k where k.person_id = p.id)
                         as passkey,
                       (select max(s.began_at) from platform.sign_ins s
                         where s.person_id = p.id and s.tenant_id = m.tenant_id) as last_sign_in_at
                  from platform.memberships m join platform.people p on p.id = m.person_id
                 where m.tenant_id = ?
                 order by active desc, lower(p.name), p.id
                """)
            .bind(0, tenant.value())
            .map((row, context) -> {
              boolean passkey = row.getBoolean("passkey");
              Timestamp last = row.getTimestamp("last_sign_in_at");
              return new Colleague(
                  row.getObject("id", UUID.class),
                  row.getString("name"),
                  row.getString("email"),
                  Standings.of(row),
                  row.getBoolean("active"),
                  row.getBoolean("authenticator") || passkey,
                  passkey,
                  last == null ? null : last.toInstant());
            })
            .list());
  }

  /**
   * Gives a colleague another role.
   *
   * @param reach of how much of the practice from now on; empty leaves it as it is, but that an
   *     owner answers for all of it
   */
  public Change changeRole(Caller caller, UUID colleague, Role role, Optional<Reach> reach) {
    Change change =
        change(
            caller,
            colleague,
            (handle, before) -> {
              Standing after =
                  new Standing(
                      role,
                      reach.orElseGet(() -> role == Role.OWNER ? Reach.WHOLE : before.reach()));
              handle.execute(
                  "update platform.memberships set role = ?, locations = cast(? as uuid[])"
                      + " where tenant_id = ? and person_id = ?",
                  role.name(),
                  Standings.locations(after),
                  caller.tenant().value(),
                  colleague);
              return after;
            });
    sessions.forget();
    log(caller, colleague, "is now " + change.after());
    return change;
  }

  /** Lets a colleague in no more, and signs her out; what she did stays. */
  public void disable(Caller caller, UUID colleague) {
    change(
        caller,
        colleague,
        (handle, before) -> {
          setStatus(handle, caller.tenant(), colleague, "DISABLED");
          endSessions(handle, caller.tenant(), colleague, "disabled by an owner");
          return before;
        });
    sessions.forget();
    log(caller, colleague, "disabled");
  }

  /** Lets a colleague in again. */
  public void enable(Caller caller, UUID colleague) {
    change(
        caller,
        colleague,
        (handle, before) -> {
          setStatus(handle, caller.tenant(), colleague, "ACTIVE");
          return before;
        });
    log(caller, colleague, "enabled");
  }

  /** Signs a colleague out of this practice on all her devices. */
  public void signOut(Caller caller, UUID colleague) {
    sql.useTransaction(handle -> {
      standingOf(handle, caller.tenant(), colleague);
      endSessions(handle, caller.tenant(), colleague, "ended by an owner");
    });
    sessions.forget();
    log(caller, colleague, "signed out everywhere");
  }

  /** What somebody was, and is now. */
  public record Change(Standing before, Standing after) {}

  /** What is done to one membership. */
  private interface Act {
    Standing on(Handle handle, Standing before);
  }

  /**
   * One after the other for each practice, so that of two owners who take each other's role away at
   * once, one is too late.
   */
  private Change change(Caller caller, UUID colleague, Act act) {
    return sql.inTransaction(handle -> {
      handle
          .createQuery("select id from platform.tenants where id = ? for update")
          .bind(0, caller.tenant().value())
          .mapTo(UUID.class)
          .one();
      Standing before = standingOf(handle, caller.tenant(), colleague);
      if (colleague.equals(caller.person())) {
        throw new DomainException(
            DomainException.Kind.CONFLICT,
            "staff.own-membership",
            "Another owner can change this for you; nobody can for herself.");
      }
      Standing after = act.on(handle, before);
      refuseWithoutOwner(handle, caller.tenant());
      return new Change(before, after);
    });
  }

  /** Of who belongs to the practice, disabled or not; who does not is not found. */
  private static Standing standingOf(Handle handle, TenantId tenant, UUID colleague) {
    return handle
        .createQuery(
            "select role, locations from platform.memberships"
                + " where tenant_id = ? and person_id = ?")
        .bind(0, tenant.value())
        .bind(1, colleague)
        .map((row, context) -> Standings.of(row))
        .findOne()
        .orElseThrow(StaffList::notFound);
  }

  /** Also said of what cannot be an id. */
  public static DomainException notFound() {
    return new DomainException(
        DomainException.Kind.NOT_FOUND, "staff.not-found", "Nobody in this practice has this id.");
  }

  private static void refuseWithoutOwner(Handle handle, TenantId tenant) {
    boolean owned =
        handle
            .createQuery(
                """
                select exists (
                  select 1 from platform.memberships m join platform.people p on p.id = m.person_id
                   where m.tenant_id = ? and m.role = 'OWNER' and m.status = 'ACTIVE'
                     and p.status = 'ACTIVE' and p.password_hash is not null)
                """)
            .bind(0, tenant.value())
            .mapTo(Boolean.class)
            .one();
    if (!owned) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "staff.last-owner",
          "A practice needs an owner who can sign in. Make somebody else an owner first.");
    }
  }

  private static void setStatus(Handle handle, TenantId tenant, UUID colleague, String status) {
    handle.execute(
        "update platform.memberships set status = ? where tenant_id = ? and person_id = ?",
        status,
        tenant.value(),
        colleague);
  }

  private void endSessions(Handle handle, TenantId tenant, UUID colleague, String reason) {
    handle.execute(
        "update platform.refresh_sessions set revoked_at = ?, revoked_reason = ?"
            + " where tenant_id = ? and person_id = ? and revoked_at is null",
        clock.instant().atOffset(ZoneOffset.UTC),
        reason,
        tenant.value(),
        colleague);
  }

  private static void log(Caller caller, UUID colleague, String what) {
    LOG.log(
        System.Logger.Level.INFO,
        "{0} in {1}: {2}, by {3}",
        TypedId.format(Person.PREFIX, colleague),
        caller.tenant(),
        what,
        TypedId.format(Person.PREFIX, caller.person()));
  }
}
