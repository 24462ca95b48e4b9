package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Browsers in which somebody has signed in before, each known by a cookie. One that is known lets
 * nobody in; it is only counted by itself when passwords are wrong, so that strangers who guess do
 * not keep its person out (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). Several
 * people may share one, as at a front desk.
 */
@Dependent
public class KnownDevices {

  private static final Duration REMEMBERED = Duration.ofDays(90);

  /** Enough to notice; a program that keeps no cookies does not fill anybody's mailbox. */
  private static final Allowances.Limit LETTERS =
      new Allowances.Limit("new-browser", 3, Duration.ofHours(1));

  private final Jdbi sql;
  private final Notices notices;
  private final Allowances allowances;
  private final Clock clock;

  @Inject
  public KnownDevices(@Platform Jdbi sql, Notices notices, Allowances allowances, Clock clock) {
    this.sql = sql;
    this.notices = notices;
    this.allowances = allowances;
    this.clock = clock;
  }

  /**
   * What a browser keeps.
   *
   * @param token for the cookie
   */
  public record Device(String token, Instant endsAt) {}

  /**
   * Whether the person with this address has signed in in the browser that has the cookie. The same
   * is done for an address that nobody has.
   */
  boolean knows(String token, String email) {
    return sql.withHandle(handle ->
        handle
            .createQuery(
                """
                select exists (
                  select 1 from platform.known_devices d join platform.people p on p.id = d.person_id
                   where d.device_hash = ? and d.last_sign_in_at > ? and p.email = ?)
                """)
            .bind(0, Tokens.hashOf(token))
            .bind(1, now().minus(REMEMBERED))
            .bind(2, email)
            .mapTo(Boolean.class)
            .one());
  }

  /**
   * The person has signed in. Where she has not before, a letter tells her, in case it was not her.
   *
   * @param token what the browser showed, if anything; only one that came from here is kept
   */
  public Device remember(Optional<String> token, Caller caller, Origin origin) throws SQLException {
    String kept = token.filter(this::isOurs).orElseGet(Tokens::random);
    sql.useTransaction(handle -> {
      forgetOld(handle);
      if (!refresh(handle, kept, caller.person())) {
        add(handle, kept, caller.person());
        if (hasSignedInBefore(handle, caller)
            && allowances
                .take(handle.getConnection(), LETTERS, caller.person().toString())
                .isEmpty()) {
          notices.newBrowser(handle.getConnection(), caller.person(), origin);
        }
      }
    });
    return new Device(kept, clock.instant().plus(REMEMBERED));
  }

  /**
   * @return whether the browser was known
   */
  private boolean refresh(Handle handle, String token, UUID person) {
    return handle.execute(
            "update platform.known_devices set last_sign_in_at = ?"
                + " where device_hash = ? and person_id = ?",
            now(),
            Tokens.hashOf(token),
            person)
        == 1;
  }

  private void add(Handle handle, String token, UUID person) {
    handle.execute(
        """
        insert into platform.known_devices (device_hash, person_id, last_sign_in_at)
        values (?, ?, ?)
        on conflict do nothing
        """,
        Tokens.hashOf(token),
        person,
        now());
  }

  /**
   * Whether this is another sign-in than the first with the present password. With a password that
   * a link sets every browser is forgotten, and a letter has told her so.
   */
  private static boolean hasSignedInBefore(Handle handle, Caller caller) {
    return handle
        .createQuery(
            """
            select exists (
              select 1 from platform.sign_ins s join platform.people p on p.id = s.person_id
               where p.id = ? and s.id <> ?
                 and s.began_at >= coalesce(p.password_changed_at, s.began_at))
            """)
        .bind(0, caller.person())
        .bind(1, caller.session())
        .mapTo(Boolean.class)
        .one();
  }

  /** Somebody else may have signed in as the person: no browser is known any more. */
  void forget(UUID person) {
    sql.useTransaction(
        handle -> handle.execute("delete from platform.known_devices where person_id = ?", person));
  }

  private boolean isOurs(String token) {
    return sql.withHandle(handle ->
        handle
            .createQuery(
                "select exists (select 1 from platform.known_devices where device_hash = ?)")
            .bind(0, Tokens.hashOf(token))
            .mapTo(Boolean.class)
            .one());
  }

  private void forgetOld(Handle handle) {
    handle.execute(
        "delete from platform.known_devices where last_sign_in_at < ?", now().minus(REMEMBERED));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
