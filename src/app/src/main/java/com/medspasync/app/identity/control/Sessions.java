package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Claims;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Transactions;
import com.medspasync.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sessions and their refresh tokens. A session is one sign-in on one device; each refresh uses its
 * token up and answers the next one. A token that is used again after a short grace was stolen, or
 * its successor was: the whole session ends.
 */
@ApplicationScoped
public class Sessions {

  /** How long a person works before she has to sign in again. */
  public static final Duration LIFETIME = Duration.ofHours(12);

  /**
   * Two tabs refresh at the same time, or an answer is lost on its way: both get the same token.
   */
  private static final Duration GRACE = Duration.ofSeconds(15);

  /** How long a node may believe that a session still is what it was. */
  private static final Duration BELIEVED_FOR = Duration.ofSeconds(3);

  private static final int REMEMBERED_AT_MOST = 10_000;
  private static final int TOKEN_BYTES = 32;

  @Inject @Platform private DataSource platform;
  @Inject private MasterKey masterKey;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();
  private final Map<Claims, Seen> seen = new ConcurrentHashMap<>();

  /** A session with the token that continues it. */
  record Continued(Claims claims, String refreshToken, Instant endsAt) {}

  private record Seen(Optional<Caller> caller, Instant at) {}

  private record Row(
      UUID id, Claims claims, Instant endsAt, @Nullable Instant usedAt, boolean revoked) {}

  /** Begins a session; its id has never been in anyone's hands before. */
  Continued begin(UUID person, TenantId tenant) throws SQLException {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Claims claims = new Claims(person, tenant, TypedId.next());
    Instant end = clock.instant().plus(LIFETIME);
    Transactions.run(platform, connection -> insert(connection, claims, token, end));
    return new Continued(claims, token, end);
  }

  /** Uses a refresh token up; empty when it is unknown, used before, ended or revoked. */
  Optional<Continued> next(String token) throws SQLException {
    Instant now = clock.instant();
    // Derived, not drawn: whoever comes twice within the grace is given the same successor.
    String successor = masterKey.derive("refresh", token);
    return Transactions.call(
        platform,
        connection -> {
          Optional<Row> found = lock(connection, token);
          if (found.isEmpty() || found.get().revoked() || !found.get().endsAt().isAfter(now)) {
            return Optional.empty();
          }
          Row row = found.get();
          if (row.usedAt() == null) {
            UUID next = insert(connection, row.claims(), successor, row.endsAt());
            use(connection, row.id(), next, now);
          } else if (now.isAfter(row.usedAt().plus(GRACE))) {
            revoke(connection, row.claims().session(), "a refresh token was used twice", now);
            return Optional.empty();
          }
          return Optional.of(new Continued(row.claims(), successor, row.endsAt()));
        });
  }

  /** Ends the session that the token belongs to; nothing happens when there is none. */
  void end(String token) throws SQLException {
    Transactions.run(
        platform,
        connection -> {
          Optional<Row> found = lock(connection, token);
          if (found.isPresent()) {
            revoke(connection, found.get().claims().session(), "signed out", clock.instant());
          }
        });
    seen.clear();
  }

  /** Ends a session. */
  void end(UUID session, String reason) throws SQLException {
    Transactions.run(platform, connection -> revoke(connection, session, reason, clock.instant()));
    seen.clear();
  }

  /** Ends every session of a person. */
  void endAll(UUID person, String reason) throws SQLException {
    Transactions.run(
        platform,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update platform.refresh_sessions set revoked_at = ?, revoked_reason = ?"
                      + " where person_id = ? and revoked_at is null")) {
            update.setObject(1, at(clock.instant()));
            update.setString(2, reason);
            update.setObject(3, person);
            update.executeUpdate();
          }
        });
    seen.clear();
  }

  /**
   * The caller behind a token's claims, as long as the session lasts, the person may sign in, the
   * membership holds and the spa is not suspended. Believed for a few seconds, on every node.
   */
  Optional<Caller> caller(Claims claims) throws SQLException {
    Instant now = clock.instant();
    Seen before = seen.get(claims);
    if (before != null && now.isBefore(before.at().plus(BELIEVED_FOR))) {
      return before.caller();
    }
    Optional<Caller> caller = Transactions.call(platform, connection -> look(connection, claims));
    if (seen.size() >= REMEMBERED_AT_MOST) {
      seen.values().removeIf(old -> !now.isBefore(old.at().plus(BELIEVED_FOR)));
    }
    if (seen.size() < REMEMBERED_AT_MOST) {
      seen.put(claims, new Seen(caller, now));
    }
    return caller;
  }

  private Optional<Caller> look(Connection connection, Claims claims) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select p.name, p.email, m.role, t.currency
              from platform.people p
              join platform.memberships m on m.person_id = p.id
              join platform.tenants t on t.id = m.tenant_id
             where p.id = ? and p.status = 'ACTIVE'
               and t.id = ? and t.status = 'ACTIVE'
               and exists (select 1 from platform.refresh_sessions s
                            where s.family_id = ? and s.person_id = p.id and s.tenant_id = t.id
                              and s.revoked_at is null and s.family_expires_at > ?)
            """)) {
      select.setObject(1, claims.person());
      select.setObject(2, claims.tenant().value());
      select.setObject(3, claims.session());
      select.setObject(4, at(clock.instant()));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Caller(
                    claims.person(),
                    row.getString(1),
                    row.getString(2),
                    claims.tenant(),
                    Currency.getInstance(row.getString(4)),
                    Role.valueOf(row.getString(3)),
                    claims.session()))
            : Optional.empty();
      }
    }
  }

  private UUID insert(Connection connection, Claims claims, String token, Instant end)
      throws SQLException {
    UUID id = TypedId.next();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into platform.refresh_sessions
              (id, family_id, person_id, tenant_id, token_hash, created_at, expires_at, family_expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setObject(1, id);
      insert.setObject(2, claims.session());
      insert.setObject(3, claims.person());
      insert.setObject(4, claims.tenant().value());
      insert.setBytes(5, hashOf(token));
      insert.setObject(6, at(clock.instant()));
      insert.setObject(7, at(end));
      insert.setObject(8, at(end));
      insert.executeUpdate();
    }
    return id;
  }

  private static Optional<Row> lock(Connection connection, String token) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select id, family_id, person_id, tenant_id, family_expires_at, used_at, revoked_at
              from platform.refresh_sessions
             where token_hash = ?
               for update
            """)) {
      select.setBytes(1, hashOf(token));
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new Row(
                row.getObject("id", UUID.class),
                new Claims(
                    row.getObject("person_id", UUID.class),
                    new TenantId(row.getObject("tenant_id", UUID.class)),
                    row.getObject("family_id", UUID.class)),
                row.getTimestamp("family_expires_at").toInstant(),
                row.getTimestamp("used_at") == null
                    ? null
                    : row.getTimestamp("used_at").toInstant(),
                row.getTimestamp("revoked_at") != null));
      }
    }
  }

  private static void use(Connection connection, UUID id, UUID next, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update platform.refresh_sessions set used_at = ?, replaced_by = ? where id = ?")) {
      update.setObject(1, at(now));
      update.setObject(2, next);
      update.setObject(3, id);
      update.executeUpdate();
    }
  }

  private static void revoke(Connection connection, UUID session, String reason, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update platform.refresh_sessions set revoked_at = ?, revoked_reason = ?"
                + " where family_id = ? and revoked_at is null")) {
      update.setObject(1, at(now));
      update.setString(2, reason);
      update.setObject(3, session);
      update.executeUpdate();
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static byte[] hashOf(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
