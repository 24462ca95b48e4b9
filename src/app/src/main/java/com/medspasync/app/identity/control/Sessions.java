package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Claims;
import com.medspasync.app.identity.entity.Device;
import com.medspasync.app.identity.entity.OpenSessions;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.identity.entity.Protection;
import com.medspasync.app.identity.entity.Standing;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Transactions;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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

  /** How long she may leave it alone; counted from the last refresh, so an access token longer. */
  private static final Duration IDLE = Duration.ofMinutes(30);

  /**
   * Two tabs refresh at the same time, or an answer is lost on its way: both get the same token.
   */
  private static final Duration GRACE = Duration.ofSeconds(15);

  /** How long a node may believe that a session still is what it was. */
  private static final Duration BELIEVED_FOR = Duration.ofSeconds(3);

  private static final int REMEMBERED_AT_MOST = 10_000;

  @Inject @Platform private DataSource platform;
  @Inject private MasterKey masterKey;
  @Inject private Clock clock;

  private final Map<Claims, Seen> seen = new ConcurrentHashMap<>();

  /** A session with the token that continues it. */
  record Continued(Claims claims, String refreshToken, Instant endsAt) {}

  private record Seen(Optional<Caller> caller, Instant at) {}

  private record Row(
      UUID id,
      Claims claims,
      Instant idleAt,
      Instant endsAt,
      @Nullable Instant usedAt,
      boolean revoked) {

    boolean isOver(Instant now) {
      return revoked || !endsAt.isAfter(now) || (usedAt == null && !idleAt.isAfter(now));
    }
  }

  /**
   * What a session begins with.
   *
   * @param secondFactor whether more than a password was given
   * @param provenAt when the person gave a password or a code
   */
  record Beginning(
      UUID person, TenantId tenant, Origin origin, boolean secondFactor, Instant provenAt) {}

  /** Begins a session; its id has never been in anyone's hands before. */
  Continued begin(Beginning beginning) throws SQLException {
    String token = Tokens.random();
    Claims claims = new Claims(beginning.person(), beginning.tenant(), TypedId.next());
    Instant end = clock.instant().plus(LIFETIME);
    Transactions.run(
        platform,
        connection -> {
          insert(connection, claims.session(), beginning);
          insert(connection, claims, token, end);
        });
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
          if (found.isEmpty() || found.get().isOver(now)) {
            return Optional.empty();
          }
          Row row = found.get();
          if (row.usedAt() == null) {
            UUID next = insert(connection, row.claims(), successor, row.endsAt());
            use(connection, row.id(), next, now);
            seen(connection, row.claims().session(), now);
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

  /**
   * Ends the session that the token belongs to, since another begins in the same browser.
   *
   * @return the session, if it still went on
   */
  Optional<Claims> replace(String token) throws SQLException {
    Instant now = clock.instant();
    Optional<Claims> replaced =
        Transactions.call(
            platform,
            connection -> {
              Optional<Row> found = lock(connection, token).filter(row -> !row.isOver(now));
              if (found.isPresent()) {
                UUID session = found.get().claims().session();
                revoke(connection, session, "signed in anew in the same browser", now);
              }
              return found.map(Row::claims);
            });
    seen.clear();
    return replaced;
  }

  /** Ends a session. */
  void end(UUID session, String reason) throws SQLException {
    Transactions.run(platform, connection -> revoke(connection, session, reason, clock.instant()));
    seen.clear();
  }

  /** What was believed of sessions is looked up anew: something about them has changed. */
  void forget() {
    seen.clear();
  }

  /** Ends every session of a person. */
  void endAll(UUID person, String reason) throws SQLException {
    endOf(person, "", null, reason);
  }

  /** Ends every session of a person but the one that she is in. */
  public void endOthers(Caller caller) throws SQLException {
    endOf(caller.person(), " and family_id <> ?", caller.session(), "ended from another device");
  }

  /**
   * Ends a session of the caller.
   *
   * @return whether there was one
   */
  public boolean endOwn(Caller caller, UUID session) throws SQLException {
    return endOf(caller.person(), " and family_id = ?", session, "ended from another device") > 0;
  }

  private int endOf(UUID person, String condition, @Nullable UUID session, String reason)
      throws SQLException {
    int ended =
        Transactions.call(
            platform,
            connection -> {
              try (PreparedStatement update =
                  connection.prepareStatement(
                      "update platform.refresh_sessions set revoked_at = ?, revoked_reason = ?"
                          + " where person_id = ? and revoked_at is null"
                          + condition)) {
                update.setObject(1, at(clock.instant()));
                update.setString(2, reason);
                update.setObject(3, person);
                if (session != null) {
                  update.setObject(4, session);
                }
                return update.executeUpdate();
              }
            });
    seen.clear();
    return ended;
  }

  /** The person has just given a password or a code in this session. */
  void prove(UUID session) throws SQLException {
    Transactions.run(
        platform,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update platform.sign_ins set proven_at = ? where id = ?")) {
            update.setObject(1, at(clock.instant()));
            update.setObject(2, session);
            update.executeUpdate();
          }
        });
    seen.clear();
  }

  /** Where the person is signed in, the latest seen first. */
  public List<Device> devices(UUID person) throws SQLException {
    Instant now = clock.instant();
    return Transactions.call(
        platform,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  select s.id, t.name, s.address, s.device, s.second_factor, s.began_at, s.last_seen_at
                    from platform.sign_ins s
                    join platform.tenants t on t.id = s.tenant_id
                   where s.person_id = ?
                     and exists (select 1 from platform.refresh_sessions r
                                  where r.family_id = s.id and r.revoked_at is null
                                    and r.used_at is null and r.expires_at > ?)
                   order by s.last_seen_at desc, s.id
                  """)) {
            select.setObject(1, person);
            select.setObject(2, at(now));
            List<Device> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(
                    new Device(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new Origin(row.getString(3), row.getString(4)),
                        row.getBoolean(5),
                        row.getTimestamp(6).toInstant(),
                        row.getTimestamp(7).toInstant()));
              }
            }
            return found;
          }
        });
  }

  /** Who is signed in to the practice, the latest seen first. */
  public List<OpenSessions> openIn(TenantId tenant) throws SQLException {
    OffsetDateTime now = at(clock.instant());
    return Transactions.call(
        platform,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  select p.id, p.name, count(*), max(s.last_seen_at)
                    from platform.sign_ins s
                    join platform.people p on p.id = s.person_id
                   where s.tenant_id = ?
                     and exists (select 1 from platform.refresh_sessions r
                                  where r.family_id = s.id and r.revoked_at is null
                                    and r.used_at is null and r.expires_at > ?)
                   group by p.id, p.name
                   order by max(s.last_seen_at) desc, p.id
                  """)) {
            select.setObject(1, tenant.value());
            select.setObject(2, now);
            List<OpenSessions> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(
                    new OpenSessions(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getTimestamp(4).toInstant()));
              }
            }
            return found;
          }
        });
  }

  /**
   * The caller behind a token's claims, as long as the session lasts, the person may sign in and
   * the membership holds. Believed for a few seconds, on every node.
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
            select p.name, p.email, m.role, m.locations, t.status = 'SUSPENDED' as suspended, t.currency, s.proven_at,
                   s.second_factor, t.demo, t.first_import_at is null as empty
              from platform.people p
              join platform.memberships m on m.person_id = p.id
              join platform.tenants t on t.id = m.tenant_id
              join platform.sign_ins s on s.person_id = p.id and s.tenant_id = t.id
             where p.id = ? and p.status = 'ACTIVE' and m.status = 'ACTIVE'
               and t.id = ?
               and s.id = ?
               and exists (select 1 from platform.refresh_sessions r
                            where r.family_id = s.id
                              and r.revoked_at is null and r.family_expires_at > ?)
            """)) {
      select.setObject(1, claims.person());
      select.setObject(2, claims.tenant().value());
      select.setObject(3, claims.session());
      select.setObject(4, at(clock.instant()));
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Standing standing = Standings.of(row);
        return Optional.of(
            new Caller(
                claims.person(),
                row.getString("name"),
                row.getString("email"),
                claims.tenant(),
                row.getBoolean("suspended"),
                Currency.getInstance(row.getString("currency")),
                standing,
                claims.session(),
                Protection.of(
                    standing.role(),
                    row.getBoolean("second_factor") || row.getBoolean("demo"),
                    row.getBoolean("empty")),
                row.getBoolean("second_factor"),
                row.getTimestamp("proven_at").toInstant()));
      }
    }
  }

  private void insert(Connection connection, UUID session, Beginning beginning)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into platform.sign_ins
              (id, person_id, tenant_id, device, address, second_factor, began_at, proven_at, last_seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      OffsetDateTime now = at(clock.instant());
      insert.setObject(1, session);
      insert.setObject(2, beginning.person());
      insert.setObject(3, beginning.tenant().value());
      insert.setString(4, beginning.origin().device());
      insert.setString(5, beginning.origin().address());
      insert.setBoolean(6, beginning.secondFactor());
      insert.setObject(7, now);
      insert.setObject(8, at(beginning.provenAt()));
      insert.setObject(9, now);
      insert.executeUpdate();
    }
  }

  private static void seen(Connection connection, UUID session, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update platform.sign_ins set last_seen_at = ? where id = ?")) {
      update.setObject(1, at(now));
      update.setObject(2, session);
      update.executeUpdate();
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
      Instant now = clock.instant();
      Instant idle = now.plus(IDLE);
      insert.setBytes(5, Tokens.hashOf(token));
      insert.setObject(6, at(now));
      insert.setObject(7, at(idle.isBefore(end) ? idle : end));
      insert.setObject(8, at(end));
      insert.executeUpdate();
    }
    return id;
  }

  private static Optional<Row> lock(Connection connection, String token) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select id, family_id, person_id, tenant_id, expires_at, family_expires_at, used_at, revoked_at
              from platform.refresh_sessions
             where token_hash = ?
               for update
            """)) {
      select.setBytes(1, Tokens.hashOf(token));
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
                row.getTimestamp("expires_at").toInstant(),
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
}
