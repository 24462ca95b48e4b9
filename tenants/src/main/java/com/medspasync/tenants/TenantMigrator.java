package com.medspasync.tenants;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Brings schema platform and then every tenant to the newest version, several tenants at a time.
 * What each tenant has is recorded in the registry, so that a run that was stopped goes on where it
 * was, and one that has nothing to do costs a query. A tenant that fails keeps its version and the
 * reason; the others go on.
 */
public final class TenantMigrator {

  private static final Logger LOG = System.getLogger(TenantMigrator.class.getName());

  private final DataSource migrator;
  private final int threads;

  /**
   * @param migrator signs in as {@code medspasync_migrator}
   * @param threads how many tenants are migrated at a time, each on two connections
   */
  public TenantMigrator(DataSource migrator, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread");
    }
    this.migrator = migrator;
    this.threads = threads;
  }

  /** Migrates what is behind. */
  public Report migrate() throws SQLException {
    Migrations.ofPlatform(migrator).migrate();
    Transactions.run(
        migrator, connection -> SchemaGrants.apply(connection, "platform", DatabaseRoles.PLATFORM));
    String newest = Migrations.tenantSchema(migrator).version();
    List<Tenant> behind =
        new Tenants(migrator)
            .all().stream().filter(tenant -> !tenant.schemaVersion().equals(newest)).toList();
    return migrate(behind, newest);
  }

  private Report migrate(List<Tenant> behind, String newest) throws SQLException {
    List<TenantId> migrated = new ArrayList<>();
    Map<TenantId, String> failed = new HashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Map<Tenant, Future<?>> running = new LinkedHashMap<>();
      for (Tenant tenant : behind) {
        running.put(tenant, pool.submit(() -> migrate(tenant, newest)));
      }
      for (Map.Entry<Tenant, Future<?>> each : running.entrySet()) {
        TenantId id = each.getKey().id();
        try {
          each.getValue().get();
          migrated.add(id);
        } catch (ExecutionException e) {
          Throwable cause = e.getCause() == null ? e : e.getCause();
          String reason = String.valueOf(cause.getMessage());
          LOG.log(Level.ERROR, "migration of " + id + " failed", cause);
          recordFailure(id, reason);
          failed.put(id, reason);
        } catch (InterruptedException e) {
          pool.shutdownNow();
          Thread.currentThread().interrupt();
          throw new SQLException("the migration was interrupted; run it again to go on", e);
        }
      }
    }
    return new Report(migrated, failed);
  }

  private Tenant migrate(Tenant tenant, String newest) throws SQLException {
    Migrations.ofTenant(migrator, tenant.id(), tenant.schemaVersion()).migrate();
    String schema = tenant.id().schema();
    Transactions.run(
        migrator,
        connection -> {
          SchemaGrants.apply(connection, schema, schema);
          recordSuccess(connection, tenant.id(), newest);
        });
    return tenant;
  }

  private static void recordSuccess(Connection connection, TenantId tenant, String version)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update platform.tenants set schema_version = ?, migrated_at = now(),"
                + " migration_error = null where id = ?")) {
      update.setString(1, version);
      update.setObject(2, tenant.value());
      update.executeUpdate();
    }
  }

  private void recordFailure(TenantId tenant, String reason) throws SQLException {
    Transactions.run(
        migrator,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update platform.tenants set migration_error = ? where id = ?")) {
            update.setString(1, reason);
            update.setObject(2, tenant.value());
            update.executeUpdate();
          }
        });
  }

  /**
   * What a run did.
   *
   * @param migrated tenants that were behind and now are not
   * @param failed why the others still are
   */
  public record Report(List<TenantId> migrated, Map<TenantId, String> failed) {

    public Report {
      migrated = List.copyOf(migrated);
      failed = Map.copyOf(failed);
    }
  }
}
