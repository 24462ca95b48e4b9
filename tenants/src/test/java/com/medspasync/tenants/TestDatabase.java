package com.medspasync.tenants;

import com.medspasync.tenants.connection.PlatformDataSource;
import com.medspasync.tenants.connection.TenantDataSource;
import com.medspasync.tenants.connection.TransactionRoles;
import com.medspasync.tenants.keys.KeyRing;
import com.medspasync.tenants.keys.TenantKeys;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import javax.sql.DataSource;

/**
 * One PostgreSQL for all tests of the module and, per test class, a database in it that was
 * prepared the way a real one is.
 */
public final class TestDatabase implements AutoCloseable {

  private static final String APP_PASSWORD = "app password of the tests";
  private static final String MIGRATOR_PASSWORD = "migrator password of the tests";
  private static final EmbeddedPostgres SERVER = start();

  private final DatabaseAccess admin;
  private final HikariDataSource login;
  private final TenantKeys keys;

  /**
   * @param name name of the database to create
   * @param connections size of the pool of the application's login
   */
  public TestDatabase(String name, int connections) throws SQLException {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    String url = "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    admin = new DatabaseAccess(url, "postgres", "postgres");
    DatabaseSetup.prepare(admin, APP_PASSWORD, MIGRATOR_PASSWORD);
    login = pool(app(), connections);
    keys = new TenantKeys(folder(), KeyRing.of(KeyRing.newKey(), "the tests"));
  }

  /** Creates a spa of that name. */
  public TenantId create(String name) throws SQLException {
    NewTenant tenant = NewTenant.inDollars(name, ZoneId.of("America/Denver"));
    return provisioner().create(tenant).id();
  }

  /** Creates spas, suspends and resumes them. */
  public TenantProvisioner provisioner() {
    return new TenantProvisioner(migrator().open(), keys);
  }

  /** The keys of the spas, in a folder of their own. */
  public TenantKeys keys() {
    return keys;
  }

  public DatabaseAccess admin() {
    return admin;
  }

  public DatabaseAccess migrator() {
    return admin.as(DatabaseRoles.MIGRATOR, MIGRATOR_PASSWORD);
  }

  public DatabaseAccess app() {
    return admin.as(DatabaseRoles.APP, APP_PASSWORD);
  }

  /** The pool of the application's login, without a guard. */
  public DataSource login() {
    return login;
  }

  public DataSource tenants() {
    return new TenantDataSource(login, TransactionRoles.withoutContainer());
  }

  public DataSource platform() {
    return new PlatformDataSource(login, TransactionRoles.withoutContainer());
  }

  /** Executes SQL as superuser. */
  public void asAdmin(String sql) throws SQLException {
    try (Connection connection = admin.open().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    login.close();
  }

  private static HikariDataSource pool(DatabaseAccess access, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(access.url());
    config.setUsername(access.user());
    config.setPassword(access.password());
    config.setMaximumPoolSize(connections);
    return new HikariDataSource(config);
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
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "60")
              .start();
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
