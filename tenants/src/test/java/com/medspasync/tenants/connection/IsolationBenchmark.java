package com.medspasync.tenants.connection;

import com.medspasync.tenants.DatabaseAccess;
import com.medspasync.tenants.NewTenant;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TenantProvisioner;
import com.medspasync.tenants.TestDatabase;
import com.medspasync.tenants.TwoSpas;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The figures of ADR 0002. Not part of the build; run it with {@code mvn -pl tenants -am verify
 * -Dit.test=IsolationBenchmark -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
class IsolationBenchmark {

  private static final Logger LOG = System.getLogger(IsolationBenchmark.class.getName());

  private static final int TENANTS = 20;
  private static final int TRANSACTIONS = 4_000;
  private static final int CONNECTS = 40;
  private static final String PASSWORD = "password of the benchmark";

  @Test
  void measure() throws SQLException, IOException {
    try (TestDatabase database = new TestDatabase("benchmark", 1)) {
      List<TenantId> tenants = provision(database);
      List<DatabaseAccess> logins = loginPerTenant(database, tenants);

      for (int pass = 1; pass <= 3; pass++) {
        double own = transactionsOnOneConnectionEach(logins.getFirst());
        double shared = transactionsOfAllOnOneConnection(database, tenants);
        LOG.log(
            Level.INFO,
            () ->
                "a transaction with one read by key: %.0f us with a login of its own, %.0f us behind the guard"
                    .formatted(own, shared));
      }
      connects(logins.getFirst());
      memory(logins);
    }
  }

  private static List<TenantId> provision(TestDatabase database) throws SQLException {
    TenantProvisioner provisioner = database.provisioner();
    List<TenantId> tenants = new ArrayList<>();
    long[] micros = new long[TENANTS];
    for (int i = 0; i < TENANTS; i++) {
      long start = System.nanoTime();
      tenants.add(provisioner.create(NewTenant.inDollars("Spa " + i, ZoneId.of("UTC"))).id());
      micros[i] = (System.nanoTime() - start) / 1000;
    }
    report("a tenant created", micros);
    for (TenantId tenant : tenants) {
      TenantContext.call(tenant, () -> TwoSpas.addLocation(database.tenants(), "x"));
    }
    return tenants;
  }

  /** The alternative: a role per tenant that can sign in. */
  private static List<DatabaseAccess> loginPerTenant(TestDatabase database, List<TenantId> tenants)
      throws SQLException {
    List<DatabaseAccess> logins = new ArrayList<>();
    database.asAdmin("grant connect on database benchmark to public");
    for (TenantId tenant : tenants) {
      database.asAdmin("alter role " + tenant.schema() + " login password '" + PASSWORD + "'");
      logins.add(database.admin().as(tenant.schema(), PASSWORD));
    }
    return logins;
  }

  private static double transactionsOnOneConnectionEach(DatabaseAccess login) throws SQLException {
    try (Connection connection = login.open().getConnection()) {
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      for (int i = 0; i < TRANSACTIONS; i++) {
        TwoSpas.locations(connection);
        connection.commit();
      }
      return (System.nanoTime() - start) / 1e3 / TRANSACTIONS;
    }
  }

  private static double transactionsOfAllOnOneConnection(
      TestDatabase database, List<TenantId> tenants) throws SQLException {
    TenantDataSource source =
        new TenantDataSource(database.login(), TransactionRoles.withoutContainer());
    long start = System.nanoTime();
    for (int i = 0; i < TRANSACTIONS; i++) {
      TenantContext.call(
          tenants.get(i % TENANTS),
          () -> {
            try (Connection connection = source.getConnection()) {
              connection.setAutoCommit(false);
              List<String> rows = TwoSpas.locations(connection);
              connection.commit();
              return rows;
            }
          });
    }
    return (System.nanoTime() - start) / 1e3 / TRANSACTIONS;
  }

  private static void connects(DatabaseAccess login) throws SQLException {
    long[] micros = new long[CONNECTS];
    for (int i = 0; i < CONNECTS; i++) {
      long start = System.nanoTime();
      try (Connection connection = login.open().getConnection()) {
        TwoSpas.locations(connection);
      }
      micros[i] = (System.nanoTime() - start) / 1000;
    }
    report("a new connection and its first read", micros);
  }

  /** What a connection that did one read costs the server, in memory not shared with others. */
  private static void memory(List<DatabaseAccess> logins) throws SQLException, IOException {
    List<Connection> open = new ArrayList<>();
    try {
      long kilobytes = 0;
      for (DatabaseAccess login : logins) {
        Connection connection = login.open().getConnection();
        open.add(connection);
        TwoSpas.locations(connection);
        kilobytes += privateMemory(connection);
      }
      LOG.log(Level.INFO, "a connection: {0} kB of its own", kilobytes / logins.size());
    } finally {
      for (Connection connection : open) {
        connection.close();
      }
    }
  }

  private static long privateMemory(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return Files.readAllLines(Path.of("/proc", row.getString(1), "smaps_rollup")).stream()
          .filter(line -> line.startsWith("Private_"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }

  private static void report(String what, long[] micros) {
    long first = micros[0];
    Arrays.sort(micros);
    LOG.log(
        Level.INFO,
        () ->
            "%s: first %.1f ms, median %.1f ms, longest %.1f ms"
                .formatted(
                    what,
                    first / 1e3,
                    micros[micros.length / 2] / 1e3,
                    micros[micros.length - 1] / 1e3));
  }
}
