package com.medspasync.launcher.service;

import com.medspasync.tenants.DatabaseAccess;
import com.medspasync.tenants.DatabaseRoles;
import com.medspasync.tenants.DatabaseSetup;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TenantMigrator;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.export.PracticeExport;
import com.medspasync.tenants.keys.KeyCustody;
import com.medspasync.tenants.keys.KeyRotation;
import com.medspasync.tenants.keys.SealedFiles;
import com.medspasync.tenants.keys.TenantErasure;
import com.medspasync.tenants.keys.TenantKeys;
import com.medspasync.tenants.keys.UnusableKeyException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The database that the product keeps everything in: prepared and migrated before the application
 * may see it, whether the server is the embedded one or the operator's own.
 */
public final class Database {
  /** Roles that are granted without being inherited came with it. */
  private static final int OLDEST_VERSION = 16;

  private final DatabaseAccess admin;
  private final String appPassword;
  private final String migratorPassword;
  private final KeyFolder keys;

  private Database(
      DatabaseAccess admin, String appPassword, String migratorPassword, KeyFolder keys) {
    this.admin = admin;
    this.appPassword = appPassword;
    this.migratorPassword = migratorPassword;
    this.keys = keys;
  }

  static Database of(DatabaseAccess admin, Settings settings) {
    KeyFiles keys = new KeyFiles(settings.home());
    return new Database(
        admin,
        settings.secret(Settings.DB_APP_PASSWORD, keys, "database-app"),
        settings.secret(Settings.DB_MIGRATOR_PASSWORD, keys, "database-migrator"),
        new KeyFolder(settings));
  }

  String url() {
    return admin.url();
  }

  String appPassword() {
    return appPassword;
  }

  String migratorPassword() {
    return migratorPassword;
  }

  /** Connections that may change the schemas of all tenants. */
  public DataSource migrator() {
    return admin.as(DatabaseRoles.MIGRATOR, migratorPassword).open();
  }

  /** The keys of all practices' personal data. */
  public TenantKeys keys() {
    return keys.open();
  }

  /**
   * Wraps the keys of all practices by a new master key and forgets the former ones. Where the
   * operator names the keys, the first of them is the new one, and forgetting is the operator's.
   *
   * @return what was done, for people
   */
  public String renewMasterKey() {
    keys.putNewFirst();
    long wrapped = keys().wrapAllAnew();
    keys.forgetAllButFirst();
    return String.format(
        Locale.ROOT, "The keys of %,d spas are wrapped by the new master key.", wrapped);
  }

  /**
   * Brings roles, rights and every schema to what this version needs, and refuses keys other than
   * those that sealed the data. May be repeated.
   */
  public TenantMigrator.Report migrate() {
    try {
      refuseUnfitServer();
      TenantMigrator.Report report = DatabaseSetup.prepare(admin, appPassword, migratorPassword);
      if (!report.failed().isEmpty()) {
        throw new ServiceException(
            "launcher.migration-failed",
            report.failed().entrySet().stream()
                .map(failure -> "Tenant " + failure.getKey() + ": " + failure.getValue())
                .collect(Collectors.joining("\n", "Not every tenant could be migrated.\n", "")));
      }
      keys.makeFirst(KeyCustody.expectsKeys(migrator()));
      KeyCustody.ensure(migrator(), keys());
      completeKeyChanges();
      return report;
    } catch (UnusableKeyException e) {
      throw new ServiceException("launcher.key-unusable", String.valueOf(e.getMessage()), e);
    } catch (SQLException e) {
      throw new ServiceException("launcher.database-unfit", explanation(e), e);
    }
  }

  /** Seals what is from before there were keys, and goes on where a change of keys was cut off. */
  private void completeKeyChanges() throws SQLException {
    TenantKeys present = keys();
    List<TenantId> tenants =
        new Tenants(migrator()).all().stream().map(Tenant::id).filter(present::exist).toList();
    try {
      rotation().complete(tenants, (tenant, report) -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException(
          "launcher.interrupted", "Sealing was interrupted; the next start goes on with it.", e);
    }
  }

  /** Gives practices new keys. */
  public KeyRotation rotation() {
    return new KeyRotation(migrator(), keys(), keys.uploads());
  }

  /** Writes everything that a practice keeps into an archive. */
  public PracticeExport export(Clock clock) {
    return new PracticeExport(
        migrator(),
        migrator(),
        keys(),
        new SealedFiles(keys.uploads(), keys()),
        Distribution.version(),
        clock);
  }

  /** Erases practices. */
  public TenantErasure erasure() {
    return new TenantErasure(
        migrator(), keys(), new SealedFiles(keys.uploads(), keys()), TenantErasure.By.COMMAND);
  }

  /** Before anything is changed there: an old server would only answer with a syntax error. */
  private void refuseUnfitServer() throws SQLException {
    try (Connection connection = admin.open().getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_VERSION) {
        throw new ServiceException(
            "launcher.database-unfit",
            "The server of "
                + Settings.DB_URL
                + " is PostgreSQL "
                + version
                + "; it must be "
                + OLDEST_VERSION
                + " or newer.");
      }
      if (!answer.next() || !answer.getBoolean(1)) {
        throw new ServiceException(
            "launcher.database-unfit",
            Settings.DB_ADMIN_USER
                + " must be a superuser: only one can take from everybody what would let a spa see"
                + " another's data.");
      }
    }
  }

  /** What went wrong and which setting it hangs on, by PostgreSQL's class of the error. */
  private String explanation(SQLException e) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    if (state.startsWith("08")) {
      return "The database does not answer at "
          + url()
          + " ("
          + e.getMessage()
          + "); is "
          + Settings.DB_URL
          + " right, and the server up?";
    }
    if (state.startsWith("28")) {
      return "The database refuses the sign-in ("
          + e.getMessage()
          + "); check "
          + Settings.DB_ADMIN_USER
          + " and "
          + Settings.DB_ADMIN_PASSWORD
          + ".";
    }
    if (state.equals("3D000")) {
      return "There is no such database ("
          + e.getMessage()
          + "); create it, or correct "
          + Settings.DB_URL
          + ".";
    }
    return "The database cannot be prepared: " + e.getMessage();
  }

  /** Why the database does not answer; empty when it does. */
  Optional<String> trouble() {
    try (Connection connection = admin.open().getConnection()) {
      return connection.isValid(5) ? Optional.empty() : Optional.of("does not answer");
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Creates the database on a server of which we are the superuser, unless it is there. */
  static void createIfMissing(DatabaseAccess server, String name) {
    try (Connection connection = server.open().getConnection();
        PreparedStatement find =
            connection.prepareStatement("select 1 from pg_database where datname = ?");
        Statement create = connection.createStatement()) {
      find.setString(1, name);
      if (!find.executeQuery().next()) {
        create.execute("create database " + name);
      }
    } catch (SQLException e) {
      throw new ServiceException(
          "launcher.database-failed", "Cannot create the database " + name, e);
    }
  }
}
