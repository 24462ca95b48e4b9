package com.medspasync.tenants;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Makes a PostgreSQL database ready for the application before it starts: roles, what everyone must
 * not be allowed, schema platform, and every migration. All of it may be repeated.
 */
public final class DatabaseSetup {

  private static final int MIGRATION_THREADS = 4;

  /** Any number; all that prepare the same server have to use the same. */
  private static final long PREPARATION_LOCK = 0x4d53502d5345544cL;

  private DatabaseSetup() {}

  /**
   * Prepares and migrates a database of which we hold the superuser.
   *
   * @param admin sign-in of a superuser
   * @param appPassword password that {@code medspasync_app} shall have
   * @param migratorPassword password that {@code medspasync_migrator} shall have
   */
  public static TenantMigrator.Report prepare(
      DatabaseAccess admin, String appPassword, String migratorPassword) throws SQLException {
    Transactions.run(
        admin.open(),
        connection -> {
          lock(connection);
          createRoles(connection);
          setPassword(connection, DatabaseRoles.APP, appPassword);
          setPassword(connection, DatabaseRoles.MIGRATOR, migratorPassword);
          DatabaseHardening.apply(connection);
          DatabaseHardening.grantToMigrator(connection);
          openForApp(connection);
        });
    return migrate(admin.as(DatabaseRoles.MIGRATOR, migratorPassword));
  }

  /**
   * Migrates a database that was prepared before, perhaps by someone else.
   *
   * @param migrator sign-in of {@code medspasync_migrator}
   * @throws UnsafeDatabaseException when tenants would not be safe from one another in it
   */
  public static TenantMigrator.Report migrate(DatabaseAccess migrator) throws SQLException {
    DataSource source = migrator.open();
    try (Connection connection = source.getConnection()) {
      List<String> gaps = DatabaseHardening.gaps(connection);
      if (!gaps.isEmpty()) {
        throw new UnsafeDatabaseException(gaps);
      }
    }
    return new TenantMigrator(source, MIGRATION_THREADS).migrate();
  }

  private static void lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, PREPARATION_LOCK);
      lock.execute();
    }
  }

  private static void createRoles(Connection connection) throws SQLException {
    role(connection, DatabaseRoles.MIGRATOR, "login createrole noinherit");
    role(
        connection,
        DatabaseRoles.APP,
        "login noinherit nosuperuser nocreatedb nocreaterole nobypassrls noreplication");
    role(connection, DatabaseRoles.PLATFORM, "nologin noinherit");
  }

  private static void role(Connection connection, String name, String options) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select 1 from pg_roles where rolname = ?");
        Statement change = connection.createStatement()) {
      select.setString(1, name);
      try (ResultSet found = select.executeQuery()) {
        change.execute((found.next() ? "alter role " : "create role ") + name + " " + options);
      }
    }
  }

  /**
   * The driver makes the SCRAM verifier, so that the password itself never reaches a server log.
   */
  private static void setPassword(Connection connection, String role, String password)
      throws SQLException {
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
  }

  private static void openForApp(Connection connection) throws SQLException {
    String app = DatabaseRoles.APP;
    String database = '"' + connection.getCatalog().replace("\"", "\"\"") + '"';
    try (Statement statement = connection.createStatement()) {
      statement.execute("grant connect on database " + database + " to " + app);
      statement.execute(
          "grant "
              + DatabaseRoles.PLATFORM
              + " to "
              + app
              + " with inherit false, set true, admin false");
      // the schema named like the role that is in force, and nothing else
      String here = "alter role " + app + " in database " + database + " set ";
      statement.execute(here + "search_path = '$user'");
      statement.execute(here + "standard_conforming_strings = on");
      statement.execute(here + "statement_timeout = '120s'");
      statement.execute(here + "lock_timeout = '30s'");
      statement.execute(here + "idle_in_transaction_session_timeout = '10min'");
      statement.execute(
          "create schema if not exists platform authorization " + DatabaseRoles.MIGRATOR);
      statement.execute(
          "alter default privileges for role "
              + DatabaseRoles.MIGRATOR
              + " revoke execute on functions from public");
    }
  }
}
