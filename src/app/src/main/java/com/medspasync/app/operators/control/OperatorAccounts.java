package com.medspasync.app.operators.control;

import com.medspasync.app.identity.control.MasterKey;
import com.medspasync.app.identity.control.TimeCodes;
import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What operators prove themselves by. Password and authenticator are set together or not at all.
 */
@Dependent
public class OperatorAccounts {

  private final Jdbi sql;
  private final MasterKey masterKey;
  private final OperatorSessions sessions;
  private final Clock clock;

  @Inject
  public OperatorAccounts(
      @Platform Jdbi sql, MasterKey masterKey, OperatorSessions sessions, Clock clock) {
    this.sql = sql;
    this.masterKey = masterKey;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * An account that may be signed in to.
   *
   * @param passwordHash null until a link was used
   */
  record Account(UUID id, String email, String name, @Nullable String passwordHash) {}

  /**
   * Whom a link is for.
   *
   * @param secret of the authenticator app, in base32; the same as long as the link is good
   */
  record Offer(Account account, String secret) {}

  Optional<Account> find(String email) {
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                "select id, email, name, password_hash from platform.operators"
                    + " where email = ? and status = 'ACTIVE'")
            .bind(0, email)
            .map((row, _) ->
                new Account(
                    row.getObject("id", UUID.class),
                    row.getString("email"),
                    row.getString("name"),
                    row.getString("password_hash")))
            .findOne());
  }

  /** What a link offers; empty when it was used, replaced or is too old. */
  Optional<Offer> offer(String token) {
    return sql.inTransaction(handle -> offer(handle, token));
  }

  private Optional<Offer> offer(Handle handle, String token) {
    handle
        .createUpdate(
            """
            update platform.operator_links set offered_secret = :secret
             where token_hash = :hash and offered_secret is null
            """)
        .bind("secret", masterKey.seal(TimeCodes.newSecret()))
        .bind("hash", Tokens.hashOf(token))
        .execute();
    return handle
        .createQuery(
            """
            select o.id, o.email, o.name, o.password_hash, l.offered_secret
              from platform.operator_links l
              join platform.operators o on o.id = l.operator_id
             where l.token_hash = :hash and l.expires_at > :now and o.status = 'ACTIVE'
               for update of l
            """)
        .bind("hash", Tokens.hashOf(token))
        .bind("now", now())
        .map((row, _) ->
            new Offer(
                new Account(
                    row.getObject("id", UUID.class),
                    row.getString("email"),
                    row.getString("name"),
                    row.getString("password_hash")),
                masterKey.unseal(row.getBytes("offered_secret"))))
        .findOne();
  }

  /**
   * Uses a link up: password and authenticator are what they are from now on, and every session of
   * before has ended.
   *
   * @return whether the code is one of the offered secret; else nothing has happened
   */
  boolean take(String token, String passwordHash, String code) {
    return sql.inTransaction(handle -> {
      Optional<Offer> offer = offer(handle, token);
      OptionalLong step =
          offer.isEmpty()
              ? OptionalLong.empty()
              : TimeCodes.stepOf(code, offer.get().secret(), clock.instant(), 0);
      if (step.isEmpty()) {
        return false;
      }
      UUID operator = offer.orElseThrow().account().id();
      handle
          .createUpdate(
              """
              update platform.operators
                 set password_hash = :password, sealed_secret = :secret, last_step = :step
               where id = :id
              """)
          .bind("password", passwordHash)
          .bind("secret", masterKey.seal(offer.orElseThrow().secret()))
          .bind("step", step.getAsLong())
          .bind("id", operator)
          .execute();
      handle.execute("delete from platform.operator_links where operator_id = ?", operator);
      sessions.endAll(handle, operator);
      return true;
    });
  }

  /** Whether the text is the code of the operator's app; then it is used up. */
  boolean accepts(UUID operator, String code) {
    return sql.inTransaction(handle -> {
      record Authenticator(byte[] sealed, long lastStep) {}
      Optional<Authenticator> found =
          handle
              .createQuery(
                  "select sealed_secret, last_step from platform.operators"
                      + " where id = ? and sealed_secret is not null for update")
              .bind(0, operator)
              .map((row, _) -> new Authenticator(row.getBytes(1), row.getLong(2)))
              .findOne();
      OptionalLong step =
          found.isEmpty()
              ? OptionalLong.empty()
              : TimeCodes.stepOf(
                  code,
                  masterKey.unseal(found.get().sealed()),
                  clock.instant(),
                  found.get().lastStep());
      step.ifPresent(taken ->
          handle.execute(
              "update platform.operators set last_step = ? where id = ?", taken, operator));
      return step.isPresent();
    });
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
