package com.medspasync.tenants.operators;

import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.people.Tokens;
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

/**
 * The accounts of operators, as the commands on the machine keep them: who can give those commands
 * decides who is one. Everything happens within a transaction under way, on a connection that may
 * write schema platform.
 */
public final class Operators {

  private static final String COLUMNS =
      "select id, email, name, status, password_hash is not null as ready, last_sign_in_at"
          + " from platform.operators ";

  private final Clock clock;

  public Operators(Clock clock) {
    this.clock = clock;
  }

  /**
   * Adds an operator, who can do nothing before a link was used; one who is there is let in again.
   *
   * @throws DomainException INVALID when the address cannot be one
   */
  public Operator add(Connection connection, String email, String name) throws SQLException {
    String address = normalized(email);
    if (!address.matches("[^@\\s]+@[^@\\s]+") || name.isBlank()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "operators.bad-account",
          "An operator needs a name and an e-mail address such as kim@example.com.");
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into platform.operators (id, email, name) values (?, ?, ?)"
                + " on conflict (email) do update set status = 'ACTIVE', name = excluded.name")) {
      insert.setObject(1, TypedId.next());
      insert.setString(2, address);
      insert.setString(3, name.strip());
      insert.executeUpdate();
    }
    return find(connection, address).orElseThrow();
  }

  public Optional<Operator> find(Connection connection, String email) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where email = ?")) {
      select.setString(1, normalized(email));
      return read(select).stream().findFirst();
    }
  }

  /** All of them, by address. */
  public List<Operator> all(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + "order by email")) {
      return read(select);
    }
  }

  /**
   * A link by which the operator chooses a password and sets up a second factor. The one before
   * stops working.
   *
   * @return what is secret in it
   */
  public String issueLink(Connection connection, UUID operator, Duration lifetime)
      throws SQLException {
    String token = Tokens.random();
    Instant now = clock.instant();
    try (PreparedStatement delete =
            connection.prepareStatement(
                "delete from platform.operator_links where operator_id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into platform.operator_links"
                    + " (token_hash, operator_id, created_at, expires_at) values (?, ?, ?, ?)")) {
      delete.setObject(1, operator);
      delete.executeUpdate();
      insert.setBytes(1, Tokens.hashOf(token));
      insert.setObject(2, operator);
      insert.setObject(3, at(now));
      insert.setObject(4, at(now.plus(lifetime)));
      insert.executeUpdate();
    }
    return token;
  }

  /**
   * Shuts an operator out at once: her sessions end, also within practices, and no link of hers
   * works any more.
   */
  public void disable(Connection connection, UUID operator) throws SQLException {
    for (String sql :
        List.of(
            "update platform.operators set status = 'DISABLED' where id = ?",
            "update platform.operator_sessions set ended_at = now()"
                + " where operator_id = ? and ended_at is null",
            "update platform.support_grants set state = 'ENDED', ended_at = now(),"
                + " ended_by = 'OPERATOR' where operator_id = ? and state in ('ASKED', 'OPEN')",
            "delete from platform.operator_links where operator_id = ?")) {
      try (PreparedStatement change = connection.prepareStatement(sql)) {
        change.setObject(1, operator);
        change.executeUpdate();
      }
    }
  }

  private static List<Operator> read(PreparedStatement select) throws SQLException {
    List<Operator> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(
            new Operator(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("status").equals("ACTIVE"),
                row.getBoolean("ready"),
                Optional.ofNullable(row.getObject("last_sign_in_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)));
      }
    }
    return found;
  }

  private static String normalized(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
