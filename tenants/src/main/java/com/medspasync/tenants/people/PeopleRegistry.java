package com.medspasync.tenants.people;

import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Transactions;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * People and their memberships in schema platform. Each call is a transaction of its own.
 *
 * <p>The first owner of a spa is created without a password: {@link #add}, {@link #join}, then
 * {@link #issuePasswordToken}, whose text is shown once and used up by {@link #usePasswordToken}.
 */
public final class PeopleRegistry {

  private static final List<String> SECOND_FACTORS =
      List.of("authenticators", "offered_authenticators", "recovery_codes", "passkeys");

  private static final String DUPLICATE_KEY = "23505";

  private static final String COLUMNS =
      "select p.id, p.email, p.name, p.password_hash, p.status from platform.people p ";

  private final DataSource platform;
  private final Clock clock;

  /**
   * @param platform may read and write schema platform
   */
  public PeopleRegistry(DataSource platform, Clock clock) {
    this.platform = platform;
    this.clock = clock;
  }

  public Optional<Person> findByEmail(String email) throws SQLException {
    return Transactions.call(
        platform, connection -> find(connection, "where p.email = ?", normalized(email)));
  }

  public Optional<Person> find(UUID id) throws SQLException {
    return Transactions.call(platform, connection -> find(connection, "where p.id = ?", id));
  }

  /**
   * Adds a person without a password, or finds the one who has this e-mail address already.
   *
   * @throws DomainException INVALID when the address cannot be one
   */
  public Person add(String email, String name) throws SQLException {
    String address = normalized(email);
    if (!address.matches("[^@\\s]+@[^@\\s]+") || name.isBlank()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "identity.bad-person",
          "A person needs a name and an e-mail address such as owner@example.com.");
    }
    return Transactions.call(
        platform,
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into platform.people (id, email, name) values (?, ?, ?)"
                      + " on conflict (email) do nothing")) {
            insert.setObject(1, TypedId.next());
            insert.setString(2, address);
            insert.setString(3, name.strip());
            insert.executeUpdate();
          }
          return find(connection, "where p.email = ?", address).orElseThrow();
        });
  }

  /**
   * Makes the person a member of the spa, or changes as what. She reaches all locations when she is
   * new or an owner now, else those that she reached before.
   */
  public void join(UUID person, TenantId tenant, Role role) throws SQLException {
    Transactions.run(
        platform,
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into platform.memberships (tenant_id, person_id, role) values (?, ?, ?)"
                      + " on conflict (person_id, tenant_id) do update set role = excluded.role,"
                      + " locations = case when excluded.role = 'OWNER' then null"
                      + " else memberships.locations end")) {
            insert.setObject(1, tenant.value());
            insert.setObject(2, person);
            insert.setString(3, role.name());
            insert.executeUpdate();
          }
        });
  }

  /**
   * Gives a person another e-mail address, within a transaction under way.
   *
   * @param email in lower case
   * @return the one that she had
   * @throws DomainException CONFLICT when somebody else has it; the transaction cannot go on
   */
  public static String changeEmail(Connection connection, UUID person, String email)
      throws SQLException {
    try (PreparedStatement lock =
            connection.prepareStatement(
                "select email from platform.people where id = ? for update");
        PreparedStatement update =
            connection.prepareStatement(
                "update platform.people set email = ?, version = version + 1 where id = ?")) {
      lock.setObject(1, person);
      String before;
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        before = row.getString(1);
      }
      update.setString(1, email);
      update.setObject(2, person);
      update.executeUpdate();
      return before;
    } catch (SQLException e) {
      if (DUPLICATE_KEY.equals(e.getSQLState())) {
        throw new DomainException(
            DomainException.Kind.CONFLICT,
            "identity.email-taken",
            "Somebody else signs in with this address.",
            e);
      }
      throw e;
    }
  }

  /** Lets a person sign in again whose account was closed; whoever asks knows who she is. */
  public void reopen(UUID person) throws SQLException {
    Transactions.run(
        platform,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update platform.people set status = 'ACTIVE' where id = ?")) {
            update.setObject(1, person);
            update.executeUpdate();
          }
        });
  }

  /** The spas that the person belongs to, the first joined first; suspended ones come last. */
  public List<Membership> memberships(UUID person) throws SQLException {
    return Transactions.call(
        platform,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  select m.tenant_id, t.name, m.role, t.status = 'SUSPENDED' as suspended
                    from platform.memberships m join platform.tenants t on t.id = m.tenant_id
                   where m.person_id = ? and m.status = 'ACTIVE'
                   order by suspended, m.created_at, t.name, t.id
                  """)) {
            select.setObject(1, person);
            List<Membership> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(
                    new Membership(
                        new TenantId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        row.getBoolean(4)));
              }
            }
            return found;
          }
        });
  }

  /** Keeps the hash of a password that the person chose. */
  public void setPasswordHash(UUID person, String hash) throws SQLException {
    setPasswordHash(person, hash, connection -> {});
  }

  /**
   * Keeps the hash of a password that the person chose.
   *
   * @param alongside what is written with it, in the same transaction
   */
  public void setPasswordHash(UUID person, String hash, Transactions.Work alongside)
      throws SQLException {
    Transactions.run(
        platform,
        connection -> {
          setPasswordHash(connection, person, hash, clock.instant());
          alongside.on(connection);
        });
  }

  /** Keeps a better hash of the same password. */
  public void improvePasswordHash(UUID person, String hash) throws SQLException {
    Transactions.run(
        platform,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update platform.people set password_hash = ? where id = ?")) {
            update.setString(1, hash);
            update.setObject(2, person);
            update.executeUpdate();
          }
        });
  }

  /** Notes that the person has signed in. */
  public void noteSignIn(UUID person) throws SQLException {
    Transactions.run(
        platform,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update platform.people set last_sign_in_at = ? where id = ?")) {
            update.setObject(1, at(clock.instant()));
            update.setObject(2, person);
            update.executeUpdate();
          }
        });
  }

  /** A new token with which the person can set a password once; those handed over before die. */
  public String issuePasswordToken(UUID person, Duration lifetime) throws SQLException {
    return issuePasswordToken(person, PasswordLink.HANDED_OVER, lifetime);
  }

  /** The same, by a link that reaches the person in another way; only such ones die. */
  public String issuePasswordToken(UUID person, PasswordLink kind, Duration lifetime)
      throws SQLException {
    String token = Tokens.random();
    Instant now = clock.instant();
    Transactions.run(
        platform,
        connection -> {
          try (PreparedStatement delete =
                  connection.prepareStatement(
                      "delete from platform.password_tokens where person_id = ? and kind = ?");
              PreparedStatement insert =
                  connection.prepareStatement(
                      "insert into platform.password_tokens"
                          + " (token_hash, person_id, kind, created_at, expires_at)"
                          + " values (?, ?, ?, ?, ?)")) {
            delete.setObject(1, person);
            delete.setString(2, kind.name());
            delete.executeUpdate();
            insert.setBytes(1, Tokens.hashOf(token));
            insert.setObject(2, person);
            insert.setString(3, kind.name());
            insert.setObject(4, at(now));
            insert.setObject(5, at(now.plus(lifetime)));
            insert.executeUpdate();
          }
        });
    return token;
  }

  /**
   * Forgets authenticator app, passkeys and recovery codes: the password alone signs in again.
   *
   * @param alongside what is written with it, in the same transaction
   */
  public void removeSecondFactor(UUID person, Transactions.Work alongside) throws SQLException {
    Transactions.run(
        platform,
        connection -> {
          for (String table : SECOND_FACTORS) {
            try (PreparedStatement delete =
                connection.prepareStatement(
                    "delete from platform." + table + " where person_id = ?")) {
              delete.setObject(1, person);
              delete.executeUpdate();
            }
          }
          alongside.on(connection);
        });
  }

  /** Whose token this is, while it can still be used. */
  public Optional<Person> findByPasswordToken(String token) throws SQLException {
    return Transactions.call(
        platform,
        connection ->
            find(
                connection,
                "join platform.password_tokens k on k.person_id = p.id"
                    + " where k.token_hash = ? and k.used_at is null and k.expires_at > ?",
                Tokens.hashOf(token),
                at(clock.instant())));
  }

  /**
   * Sets the password of the token's owner and uses up every token that she has.
   *
   * @param alongside what is written with it, in the same transaction
   * @return whether the token could be used; of two that try at once, one can
   */
  public boolean usePasswordToken(
      String token, UUID person, String hash, Transactions.Work alongside) throws SQLException {
    Instant now = clock.instant();
    return Transactions.call(
        platform,
        connection -> {
          try (PreparedStatement use =
                  connection.prepareStatement(
                      "update platform.password_tokens set used_at = ?"
                          + " where token_hash = ? and person_id = ? and used_at is null"
                          + " and expires_at > ?");
              PreparedStatement others =
                  connection.prepareStatement(
                      "update platform.password_tokens set used_at = ?"
                          + " where person_id = ? and used_at is null")) {
            use.setObject(1, at(now));
            use.setBytes(2, Tokens.hashOf(token));
            use.setObject(3, person);
            use.setObject(4, at(now));
            if (use.executeUpdate() == 0) {
              return false;
            }
            others.setObject(1, at(now));
            others.setObject(2, person);
            others.executeUpdate();
          }
          setPasswordHash(connection, person, hash, now);
          alongside.on(connection);
          return true;
        });
  }

  private static void setPasswordHash(
      Connection connection, UUID person, String hash, @Nullable Instant chosenAt)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update platform.people set password_hash = ?, password_changed_at = ?,"
                + " version = version + 1 where id = ?")) {
      update.setString(1, hash);
      update.setObject(2, chosenAt == null ? null : at(chosenAt));
      update.setObject(3, person);
      update.executeUpdate();
    }
  }

  private static Optional<Person> find(Connection connection, String condition, Object... values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + condition)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(person(row)) : Optional.empty();
      }
    }
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("name"),
        row.getString("password_hash"),
        "ACTIVE".equals(row.getString("status")));
  }

  private static String normalized(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
