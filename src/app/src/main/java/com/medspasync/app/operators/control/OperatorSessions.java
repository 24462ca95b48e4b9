package com.medspasync.app.operators.control;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.TypedId;
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
 * Where operators are signed in. A session is a row, and its cookie 256 random bits: there is
 * nothing in it that could be taken for a practice's token, or the other way round. Looked up for
 * every request, so that one that was ended is over at once on every node.
 */
@Dependent
public class OperatorSessions {

  /** However much is done. */
  static final Duration LIFETIME = Duration.ofHours(8);

  /** Without a request. */
  static final Duration IDLE = Duration.ofMinutes(15);

  /** How exactly it is known when a session was seen last. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(20);

  private final Jdbi sql;
  private final Clock clock;

  @Inject
  public OperatorSessions(@Platform Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A session that begins.
   *
   * @param token for the cookie
   */
  public record Begun(String token, OnDuty operator) {}

  /** Begins a session of an operator who has just given password and code. */
  Begun begin(OperatorAccounts.Account account, Origin origin) {
    String token = Tokens.random();
    Instant now = clock.instant();
    OnDuty operator =
        new OnDuty(
            account.id(), account.name(), account.email(), TypedId.next(), now, now.plus(LIFETIME));
    sql.useTransaction(handle -> {
      handle
          .createUpdate(
              """
              insert into platform.operator_sessions
                (id, operator_id, token_hash, address, device, began_at, proven_at, seen_at)
              values (:id, :operator, :hash, :address, :device, :now, :now, :now)
              """)
          .bind("id", operator.session())
          .bind("operator", operator.operator())
          .bind("hash", Tokens.hashOf(token))
          .bind("address", origin.address())
          .bind("device", origin.device())
          .bind("now", at(now))
          .execute();
      handle.execute(
          "update platform.operators set last_sign_in_at = ? where id = ?",
          at(now),
          operator.operator());
      handle.execute(
          "delete from platform.operator_sessions where began_at < ?",
          at(now.minus(LIFETIME.multipliedBy(2))));
    });
    return new Begun(token, operator);
  }

  /** The operator who holds the cookie, as long as the session lasts. */
  public Optional<OnDuty> find(String token) {
    Instant now = clock.instant();
    return sql.inTransaction(handle -> {
      Optional<OnDuty> found =
          handle
              .createQuery(
                  """
                  select s.id, s.began_at, s.proven_at, o.id as operator_id, o.name, o.email
                    from platform.operator_sessions s
                    join platform.operators o on o.id = s.operator_id
                   where s.token_hash = :hash and s.ended_at is null and o.status = 'ACTIVE'
                     and s.began_at > :oldest and s.seen_at > :idle
                  """)
              .bind("hash", Tokens.hashOf(token))
              .bind("oldest", at(now.minus(LIFETIME)))
              .bind("idle", at(now.minus(IDLE)))
              .map((row, _) ->
                  new OnDuty(
                      row.getObject("operator_id", UUID.class),
                      row.getString("name"),
                      row.getString("email"),
                      row.getObject("id", UUID.class),
                      row.getObject("proven_at", OffsetDateTime.class).toInstant(),
                      row.getObject("began_at", OffsetDateTime.class).toInstant().plus(LIFETIME)))
              .findOne();
      found.ifPresent(operator -> seen(handle, operator.session(), now));
      return found;
    });
  }

  private static void seen(Handle handle, UUID session, Instant now) {
    handle.execute(
        "update platform.operator_sessions set seen_at = ? where id = ? and seen_at < ?",
        at(now),
        session,
        at(now.minus(NOTED_EVERY)));
  }

  /** The operator has just given a code in this session. */
  void prove(UUID session) {
    sql.useTransaction(handle ->
        handle.execute(
            "update platform.operator_sessions set proven_at = ? where id = ?",
            at(clock.instant()),
            session));
  }

  void end(UUID session) {
    sql.useTransaction(handle ->
        handle.execute(
            "update platform.operator_sessions set ended_at = ? where id = ? and ended_at is null",
            at(clock.instant()),
            session));
  }

  /** Ends every session of an operator, within a transaction under way. */
  void endAll(Handle handle, UUID operator) {
    handle.execute(
        "update platform.operator_sessions set ended_at = ? where operator_id = ?"
            + " and ended_at is null",
        at(clock.instant()),
        operator);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
