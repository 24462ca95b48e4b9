package com.medspasync.tenants;

import com.medspasync.kernel.DomainException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The registry of all spas, read. Its data source must be allowed to read schema platform. */
public final class Tenants {

  private static final String COLUMNS =
      "select id, name, currency, time_zone, demo, status, suspended_at, suspension_reason, cluster,"
          + " schema_version, created_at from platform.tenants ";

  private final DataSource platform;

  public Tenants(DataSource platform) {
    this.platform = platform;
  }

  public Optional<Tenant> find(TenantId id) throws SQLException {
    try (Connection connection = platform.getConnection();
        PreparedStatement select = connection.prepareStatement(COLUMNS + "where id = ?")) {
      select.setObject(1, id.value());
      return read(select).stream().findFirst();
    }
  }

  /**
   * @throws DomainException NOT_FOUND when there is no such tenant
   */
  public Tenant get(TenantId id) throws SQLException {
    return find(id)
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND, "tenants.not-found", "no tenant " + id));
  }

  /** All tenants, oldest first. */
  public List<Tenant> all() throws SQLException {
    try (Connection connection = platform.getConnection();
        PreparedStatement select =
            connection.prepareStatement(COLUMNS + "order by created_at, id")) {
      return read(select);
    }
  }

  private static List<Tenant> read(PreparedStatement select) throws SQLException {
    List<Tenant> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(
            new Tenant(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("demo"),
                Tenant.Status.valueOf(row.getString("status")),
                suspension(row),
                row.getString("cluster"),
                row.getString("schema_version"),
                row.getTimestamp("created_at").toInstant()));
      }
    }
    return found;
  }

  private static Optional<Tenant.Suspension> suspension(ResultSet row) throws SQLException {
    Timestamp since = row.getTimestamp("suspended_at");
    return since == null
        ? Optional.empty()
        : Optional.of(
            new Tenant.Suspension(
                since.toInstant(),
                Objects.requireNonNullElse(row.getString("suspension_reason"), "")));
  }
}
