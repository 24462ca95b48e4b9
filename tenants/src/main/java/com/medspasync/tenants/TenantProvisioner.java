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
 * registry are all there or none of them. Suspends and restores them in the database itself, so
 * that no node can reach the data of a suspended tenant.
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
              statement.execute(access(name, true));
              statement.execute("create schema " + name);
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

  /**
   * Takes the way to the tenant's data from the application, on every node at once. Transactions
   * under way end as they would; jobs and letters wait.
   *
   * @param reason for whoever runs the service
   */
  public void suspend(TenantId tenant, String reason) throws SQLException {
    change(
        tenant,
        false,
        "update platform.tenants set status = 'SUSPENDED', suspension_reason = ?,"
            + " suspended_at = coalesce(suspended_at, now()) where id = ?",
        reason);
  }

  /** Undoes {@link #suspend}; what waited goes on at once. */
  public void restore(TenantId tenant) throws SQLException {
    change(
        tenant,
        true,
        "update platform.tenants set status = 'ACTIVE', suspension_reason = ?, suspended_at = null"
            + " where id = ?",
        null);
  }

  private void change(TenantId tenant, boolean open, String sql, @Nullable String reason)
      throws SQLException {
    new Tenants(migrator).get(tenant);
    Transactions.run(
        migrator,
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql);
              Statement grant = connection.createStatement()) {
            update.setString(1, reason);
            update.setObject(2, tenant.value());
            update.executeUpdate();
            grant.execute(access(tenant.schema(), open));
          }
          if (open) {
            wake(connection, tenant);
          }
        });
  }

  /** Nodes look after what waits for a closed tenant only now and then. */
  private static void wake(Connection connection, TenantId tenant) throws SQLException {
    try (PreparedStatement jobs =
            connection.prepareStatement(
                "update platform.scheduled_tasks set execution_time = now()"
                    + " where starts_with(task_instance, ?) and not picked");
        PreparedStatement letters =
            connection.prepareStatement(
                """
                update platform.scheduled_letters set execution_time = now()
                 where not picked
                   and task_instance in (select id::text from platform.outbox
                                          where tenant_id = ? and delivered_at is null and dead_at is null)
                """)) {
      jobs.setString(1, tenant + "/");
      jobs.executeUpdate();
      letters.setObject(1, tenant.value());
      letters.executeUpdate();
    }
  }

  /** The application may switch to the role of a tenant but never has its rights by itself. */
  private static String access(String role, boolean granted) {
    return granted
        ? "grant " + role + " to " + DatabaseRoles.APP + " with inherit false, set true"
        : "revoke " + role + " from " + DatabaseRoles.APP;
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
