package com.medspasync.app.identity.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Sign-ins of which the password was right and the second factor is still asked for. */
@ApplicationScoped
public class Challenges {

  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int TRIES = 5;

  @Inject @Platform private Jdbi sql;
  @Inject private Clock clock;

  /**
   * A question that stands.
   *
   * @param token what the browser shows to answer it
   */
  public record Challenge(String token, Instant endsAt) {}

  /** Whose sign-in it is, and to which practice. */
  record Asked(UUID person, TenantId tenant) {}

  Challenge ask(UUID person, TenantId tenant) {
    String token = Tokens.random();
    Instant end = clock.instant().plus(LIFETIME);
    sql.useTransaction(handle -> {
      handle.execute(
          "delete from platform.sign_in_challenges where person_id = ? and expires_at < ?",
          person,
          clock.instant().atOffset(ZoneOffset.UTC));
      handle
          .createUpdate(
              "insert into platform.sign_in_challenges"
                  + " (token_hash, person_id, tenant_id, expires_at) values (?, ?, ?, ?)")
          .bind(0, Tokens.hashOf(token))
          .bind(1, person)
          .bind(2, tenant.value())
          .bind(3, end.atOffset(ZoneOffset.UTC))
          .execute();
    });
    return new Challenge(token, end);
  }

  /**
   * Counts a try to answer, before it is looked at, so that many at once are counted, too; empty
   * when nothing is asked any more.
   */
  Optional<Asked> tryToAnswer(String token) {
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                """
                update platform.sign_in_challenges set failures = failures + 1
                 where token_hash = ? and expires_at > ? and failures < ?
                returning person_id, tenant_id
                """)
            .bind(0, Tokens.hashOf(token))
            .bind(1, clock.instant().atOffset(ZoneOffset.UTC))
            .bind(2, TRIES)
            .map((row, context) ->
                new Asked(row.getObject(1, UUID.class), new TenantId(row.getObject(2, UUID.class))))
            .findOne());
  }

  /**
   * The question is answered and stands no more.
   *
   * @return whether it stood; of two right answers at once, one finds it
   */
  boolean close(String token) {
    return sql.inTransaction(handle ->
        handle.execute(
                "delete from platform.sign_in_challenges where token_hash = ?",
                (Object) Tokens.hashOf(token))
            == 1);
  }
}
