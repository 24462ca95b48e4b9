package com.medspasync.tenants;

import com.medspasync.kernel.DomainException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Creates tenants, each in one transaction: role, schema, tables, rights and its row in the
 * registry are all there or none of them.
 */
public final class TenantProvisioner {

  private static final String DUPLICATE_KEY = "23505";
  private static final String DUPLICATE_OBJECT = "42710";

  private final DataSource migrator;
  private final KeyMaker keys;
  private Migrations.@Nullable TenantSchemaScript script;

  /**
   * @param migrator signs in as {@code medspasync_migrator}
   * @param keys makes the key of each tenant's personal data
   */
  public TenantProvisioner(DataSource migrator, KeyMaker keys) {
    this.migrator = migrator;
    this.keys = keys;
  }

  /**
   * Creates the tenant with the newest schema; its data can be used when this returns.
   *
   * @throws DomainException CONFLICT when the id is taken
   */
  public Tenant create(NewTenant tenant) throws SQLException {
    Migrations.TenantSchemaScript schema = schemaScript();
    String name = tenant.id().schema();
    try {
      Transactions.run(
          migrator,
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute("create role " + name + " nologin noinherit");
              statement.execute("create schema " + name);
              TenantDoor.admit(connection, tenant.id(), true);
              statement.execute("set local search_path = " + name);
              statement.execute(schema.sql());
            }
            SchemaGrants.apply(connection, name, name);
            // last, so that a tenant who cannot be created leaves no key of its own
            register(connection, tenant, schema.version());
            mark(connection, tenant.id(), keys.make(tenant.id()));
          });
    } catch (SQLException e) {
      if (DUPLICATE_OBJECT.equals(e.getSQLState()) || DUPLICATE_KEY.equals(e.getSQLState())) {
        throw new DomainException(
            DomainException.Kind.CONFLICT, "tenants.exists", "there is a tenant " + tenant.id(), e);
      }
      throw e;
    }
    return new Tenants(migrator).get(tenant.id());
  }

  /** Suspends a tenant in a transaction of its own. */
  public void suspend(TenantId tenant, String reason) throws SQLException {
    Transactions.run(migrator, connection -> TenantDoor.close(connection, tenant, reason));
  }

  /** Undoes {@link #suspend}. */
  public void restore(TenantId tenant) throws SQLException {
    Transactions.run(migrator, connection -> TenantDoor.open(connection, tenant));
  }

  private static void register(Connection connection, NewTenant tenant, String version)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into platform.tenants (id, name, currency, time_zone, demo, schema_version)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, tenant.id().value());
      insert.setString(2, tenant.name());
      insert.setString(3, tenant.currency().getCurrencyCode());
      insert.setString(4, tenant.zone().getId());
      insert.setBoolean(5, tenant.demo());
      insert.setString(6, version);
      insert.executeUpdate();
    }
  }

  /** Notes which key the tenant's data are sealed by. */
  private static void mark(Connection connection, TenantId tenant, String key) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update platform.tenants set sealed_by = ? where id = ?")) {
      update.setString(1, key);
      update.setObject(2, tenant.value());
      update.executeUpdate();
    }
  }

  private synchronized Migrations.TenantSchemaScript schemaScript() {
    if (script == null) {
      script = Migrations.tenantSchema(migrator);
    }
    return script;
  }
}
