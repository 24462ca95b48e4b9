package com.medspasync.app.testing;

import com.medspasync.tenants.DatabaseAccess;
import com.medspasync.tenants.DatabaseRoles;
import com.medspasync.tenants.DatabaseSetup;
import com.medspasync.tenants.NewTenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TenantProvisioner;
import com.medspasync.tenants.connection.TenantDataSource;
import com.medspasync.tenants.connection.TransactionRoles;
import com.medspasync.tenants.keys.KeyRing;
import com.medspasync.tenants.keys.TenantKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import javax.sql.DataSource;

/** One PostgreSQL for all tests of the module, prepared the way a real one is. */
final class TestDatabase {

  private static final String APP_PASSWORD = "app password of the tests";
  private static final String MIGRATOR_PASSWORD = "migrator password of the tests";
  private static final EmbeddedPostgres SERVER = start();
  private static final DatabaseAccess ADMIN = prepare();

  private static final TenantKeys KEYS =
      new TenantKeys(folder(), KeyRing.of(KeyRing.newKey(), "the tests"));

  private TestDatabase() {}

  /** The keys of all spas. */
  static TenantKeys keys() {
    return KEYS;
  }

  /** A new spa. */
  static TenantId spa(String name) {
    try {
      return new TenantProvisioner(ADMIN.as(DatabaseRoles.MIGRATOR, MIGRATOR_PASSWORD).open(), KEYS)
          .create(NewTenant.inDollars(name, ZoneId.of("America/Chicago")))
          .id();
    } catch (SQLException e) {
      throw new IllegalStateException("The spa could not be created", e);
    }
  }

  /** Connections of the application, for the tenant that is bound. */
  static DataSource tenantTables() {
    return new TenantDataSource(
        ADMIN.as(DatabaseRoles.APP, APP_PASSWORD).open(), TransactionRoles.withoutContainer());
  }

  private static DatabaseAccess prepare() {
    DatabaseAccess admin =
        new DatabaseAccess(
            "jdbc:postgresql://localhost:" + SERVER.getPort() + "/postgres",
            "postgres",
            "postgres");
    try {
      DatabaseSetup.prepare(admin, APP_PASSWORD, MIGRATOR_PASSWORD);
      return admin;
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be prepared", e);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
