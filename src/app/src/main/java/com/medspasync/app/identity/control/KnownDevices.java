package com.medspasync.app.identity.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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

  private final Jdbi sql;
  private final Clock clock;

  @Inject
  public KnownDevices(@Platform Jdbi sql, Clock clock) {
    this.sql = sql;
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
   * The person has signed in.
   *
   * @param token what the browser showed, if anything; only one that came from here is kept
   */
  public Device remember(Optional<String> token, UUID person) {
    String kept = token.filter(this::isOurs).orElseGet(Tokens::random);
    sql.useTransaction(handle -> {
      forgetOld(handle);
      handle
          .createUpdate(
              """
              insert into platform.known_devices (device_hash, person_id, last_sign_in_at)
              values (?, ?, ?)
              on conflict (device_hash, person_id) do update
                 set last_sign_in_at = excluded.last_sign_in_at
              """)
          .bind(0, Tokens.hashOf(kept))
          .bind(1, person)
          .bind(2, now())
          .execute();
    });
    return new Device(kept, clock.instant().plus(REMEMBERED));
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
