package com.medspasync.app.testing;

import com.medspasync.tenants.DatabaseAccess;
import com.medspasync.tenants.DatabaseRoles;
import com.medspasync.tenants.DatabaseSetup;
import com.medspasync.tenants.NewTenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TenantProvisioner;
import com.medspasync.tenants.connection.PlatformDataSource;
import com.medspasync.tenants.connection.TenantDataSource;
import com.medspasync.tenants.connection.TransactionRoles;
import com.medspasync.tenants.keys.KeyRing;
import com.medspasync.tenants.keys.TenantKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database that was prepared the way a real one is. All are on one PostgreSQL, which runs as long
 * as the tests of the module.
 */
final class TestDatabase {

  private static final String APP_PASSWORD = "app password of the tests";
  private static final String MIGRATOR_PASSWORD = "migrator password of the tests";
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger CREATED = new AtomicInteger();
  private static final TenantKeys KEYS =
      new TenantKeys(folder(), KeyRing.of(KeyRing.newKey(), "the tests"));

  /** Where every spa is that needs no database of its own. */
  private static final TestDatabase SHARED = new TestDatabase("postgres");

  private final String name;
  private final DatabaseAccess admin;
  private final TenantProvisioner provisioner;

  private TestDatabase(String name) {
    this.name = name;
    admin =
        new DatabaseAccess(
            "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name, "postgres", "postgres");
    provisioner =
        new TenantProvisioner(admin.as(DatabaseRoles.MIGRATOR, MIGRATOR_PASSWORD).open(), KEYS);
    try {
      DatabaseSetup.prepare(admin, APP_PASSWORD, MIGRATOR_PASSWORD);
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be prepared", e);
    }
  }

  static TestDatabase shared() {
    return SHARED;
  }

  static TestDatabase create() {
    return create("template1");
  }

  /** Another one with all that is in this one, of which nobody holds a connection meanwhile. */
  TestDatabase copy() {
    return create(name);
  }

  private static TestDatabase create(String template) {
    String name = "spas_" + CREATED.incrementAndGet();
    try (Connection connection = SHARED.admin.open().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + template);
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be created", e);
    }
    return new TestDatabase(name);
  }

  /** The keys of all spas. */
  static TenantKeys keys() {
    return KEYS;
  }

  /** A new spa. */
  TenantId spa(String spaName) {
    try {
      return provisioner.create(NewTenant.inDollars(spaName, ZoneId.of("America/Chicago"))).id();
    } catch (SQLException e) {
      throw new IllegalStateException("The spa could not be created", e);
    }
  }

  /** Connections of the application, for the tenant that is bound. */
  DataSource tenantTables() {
    return new TenantDataSource(
        admin.as(DatabaseRoles.APP, APP_PASSWORD).open(), TransactionRoles.withoutContainer());
  }

  /** Connections of the application to what all spas share. */
  DataSource platformTables() {
    return new PlatformDataSource(
        admin.as(DatabaseRoles.APP, APP_PASSWORD).open(), TransactionRoles.withoutContainer());
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
