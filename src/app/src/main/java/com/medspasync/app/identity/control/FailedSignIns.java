package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.trail.SignInFailed;
import com.medspasync.app.trail.SignInMeans;
import com.medspasync.app.web.RequestId;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;

/**
 * Tries to sign in that failed. A request leaves the same row whether or not anybody has the
 * account, and does nothing else: else the time it takes would tell. What follows, such as events
 * in the records of practices, is done afterwards.
 */
@ApplicationScoped
public class FailedSignIns {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int AT_ONCE = 200;
  private static final int NAME_LENGTH = 16;

  @Inject @Platform private Jdbi sql;
  @Inject private MasterKey masterKey;
  @Inject private Clock clock;
  @Inject private Event<SignInFailed> failures;

  private final AtomicBoolean noted = new AtomicBoolean();

  private record Row(SignInFailed failure, Optional<String> domain) {}

  /** A password was wrong, or nobody has the address. */
  void password(Optional<UUID> person, String email, Origin origin) {
    note(person, email, GuessingLimits.domainOfPractice(email), SignInMeans.PASSWORD, origin);
  }

  /** A code was wrong, behind a password that was right. */
  void code(UUID person, Origin origin) {
    note(Optional.of(person), person.toString(), Optional.empty(), SignInMeans.CODE, origin);
  }

  /** A provider named somebody who may not sign in. */
  void provider(UUID person, Origin origin) {
    note(Optional.of(person), person.toString(), Optional.empty(), SignInMeans.PROVIDER, origin);
  }

  /** A passkey was refused: one that nobody here has, or that did not sign what it was asked. */
  void passkey(Optional<UUID> person, String credentialId, Origin origin) {
    note(person, credentialId, Optional.empty(), SignInMeans.PASSKEY, origin);
  }

  private void note(
      Optional<UUID> person,
      String account,
      Optional<String> domain,
      SignInMeans with,
      Origin origin) {
    sql.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into platform.failed_sign_ins
                  (id, occurred_at, person_id, account, domain, means, address, request_id)
                values (:id, :at, :person, :account, :domain, :means, :address, :request)
                """)
            .bind("id", TypedId.next())
            .bind("at", at(clock.instant()))
            .bind("person", person.orElse(null))
            .bind("account", masterKey.derive("account", account).substring(0, NAME_LENGTH))
            .bind("domain", domain.orElse(null))
            .bind("means", with.name())
            .bind("address", origin.address())
            .bind("request", RequestId.current())
            .execute());
    noted.set(true);
  }

  /** Tells of those that this node has noted since. */
  public void reportOwn() {
    if (noted.getAndSet(false)) {
      report();
    }
  }

  /**
   * Tells of all that nobody has told of yet, also what a node that died has left. Two nodes may
   * tell of the same one.
   */
  public void report() {
    List<Row> unreported;
    do {
      unreported = unreported();
      for (Row row : unreported) {
        failures.fire(withTenants(row));
        markReported(row.failure().id());
      }
    } while (unreported.size() == AT_ONCE);
  }

  /** Removes what is no longer needed to see who tries many accounts. */
  public void forgetOld() {
    sql.useHandle(handle ->
        handle.execute(
            "delete from platform.failed_sign_ins where reported and occurred_at < ?",
            at(clock.instant().minus(KEPT))));
  }

  private List<Row> unreported() {
    return sql.withHandle(handle ->
        handle
            .createQuery(
                """
                select id, occurred_at, person_id, account, domain, means, address, request_id
                  from platform.failed_sign_ins
                 where not reported
                 order by id
                 limit :most
                """)
            .bind("most", AT_ONCE)
            .map((row, _) -> row(row))
            .list());
  }

  private static Row row(ResultSet row) throws SQLException {
    SignInFailed failure =
        new SignInFailed(
            row.getObject("id", UUID.class),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject("person_id", UUID.class)),
            row.getString("account"),
            List.of(),
            SignInMeans.valueOf(row.getString("means")),
            row.getString("address"),
            row.getString("request_id"));
    return new Row(failure, Optional.ofNullable(row.getString("domain")));
  }

  /**
   * The practices of the person: nobody has said which one is meant. An address that nobody has is
   * of interest where others of its domain work.
   */
  private SignInFailed withTenants(Row row) {
    SignInFailed failure = row.failure();
    List<TenantId> tenants =
        failure.person().map(this::practicesOf).orElseGet(() -> practicesAt(row.domain()));
    return new SignInFailed(
        failure.id(),
        failure.at(),
        failure.person(),
        failure.account(),
        tenants,
        failure.with(),
        failure.address(),
        failure.request());
  }

  private List<TenantId> practicesOf(UUID person) {
    return sql.withHandle(handle ->
        handle
            .createQuery(
                "select tenant_id from platform.memberships"
                    + " where person_id = ? and status = 'ACTIVE' order by tenant_id")
            .bind(0, person)
            .map((row, _) -> new TenantId(row.getObject(1, UUID.class)))
            .list());
  }

  private List<TenantId> practicesAt(Optional<String> domain) {
    if (domain.isEmpty()) {
      return List.of();
    }
    return sql.withHandle(handle ->
        handle
            .createQuery(
                """
                select distinct m.tenant_id
                  from platform.people p join platform.memberships m on m.person_id = p.id
                 where split_part(p.email, '@', 2) = ? and m.status = 'ACTIVE'
                """)
            .bind(0, domain.get())
            .map((row, _) -> new TenantId(row.getObject(1, UUID.class)))
            .list());
  }

  private void markReported(UUID id) {
    sql.useHandle(handle ->
        handle.execute("update platform.failed_sign_ins set reported = true where id = ?", id));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
