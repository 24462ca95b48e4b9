package com.medspasync.tenants.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.tenants.DatabaseRoles;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TestDatabase;
import com.medspasync.tenants.TwoSpas;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many tenants on few connections, many at a time, and much going wrong. */
class ManyTenantsIT {

  private static final int TENANTS = 20;
  private static final int THREADS = 64;
  private static final int CONNECTIONS = 8;
  private static final int REQUESTS = 10_000;

  private static final TestDatabase DATABASE = prepare();
  private static final List<Spa> SPAS = new ArrayList<>();

  private static TestDatabase prepare() {
    try {
      return new TestDatabase("many_tenants", CONNECTIONS);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  static void createTenants() throws SQLException {
    for (int i = 0; i < TENANTS; i++) {
      Spa spa = new Spa(DATABASE.create("Spa " + i), "canary " + i, new AtomicInteger());
      SPAS.add(spa);
      spa.rows().addAndGet(spa.call(() -> TwoSpas.addLocation(DATABASE.tenants(), spa.canary())));
    }
  }

  @AfterAll
  static void closeDatabase() {
    DATABASE.close();
  }

  @Test
  void everyRowOfTenThousandRequestsIsTheTenantsOwn() throws Exception {
    List<Future<?>> requests = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < REQUESTS; i++) {
        Random random = new Random(i);
        Spa spa = SPAS.get(random.nextInt(TENANTS));
        Deed deed = Deed.chosenBy(random);
        requests.add(
            pool.submit(() -> spa.rows().addAndGet(spa.call(() -> request(deed, spa.canary())))));
      }
    }

    for (Future<?> request : requests) {
      request.get();
    }
    for (Spa spa : SPAS) {
      List<String> rows = spa.call(() -> TwoSpas.locations(DATABASE.tenants()));
      assertThat(rows).containsOnly(spa.canary());
      assertThat(rows).hasSize(spa.rows().get());
    }
    assertConnectionsAreClean();
  }

  /** Does one deed and answers how many rows it added for good. */
  private static int request(Deed deed, String canary) throws SQLException {
    DataSource tenants = DATABASE.tenants();
    try (Connection connection = tenants.getConnection()) {
      if (deed == Deed.READ) {
        assertThat(TwoSpas.locations(connection)).containsOnly(canary);
        return 0;
      }
      if (deed == Deed.ADD) {
        return TwoSpas.addLocation(connection, canary);
      }
      connection.setAutoCommit(false);
      assertThat(TwoSpas.locations(connection)).containsOnly(canary);
      return fail(deed, connection, canary);
    }
  }

  private static int fail(Deed deed, Connection connection, String canary) throws SQLException {
    switch (deed) {
      case READ, ADD -> throw new IllegalArgumentException("not a failure");
      case ADD_IN_TRANSACTION -> {
        int added = TwoSpas.addLocation(connection, canary);
        connection.commit();
        assertThat(TwoSpas.locations(connection)).containsOnly(canary);
        return added;
      }
      case LEAVE_OPEN -> TwoSpas.addLocation(connection, canary);
      case ROLL_BACK -> {
        TwoSpas.addLocation(connection, canary);
        connection.rollback();
        assertThat(TwoSpas.locations(connection)).containsOnly(canary);
      }
      case BREAK -> assertThatThrownBy(() -> execute(connection, "select 1 / 0"));
      case ATTACK -> assertThatThrownBy(() -> execute(connection, "select 1; reset role"));
      case TIME_OUT ->
          assertThatThrownBy(
              () -> execute(connection, Deed.ENDLESS, statement -> statement.setQueryTimeout(1)));
      case CANCEL ->
          assertThatThrownBy(() -> execute(connection, Deed.ENDLESS, ManyTenantsIT::cancelSoon));
      case SAVEPOINT -> {
        Savepoint before = connection.setSavepoint();
        TwoSpas.addLocation(connection, canary);
        assertThatThrownBy(() -> execute(connection, "select no_such_column from locations"));
        connection.rollback(before);
        assertThat(TwoSpas.locations(connection)).containsOnly(canary);
        connection.commit();
      }
      case ABANDON_CURSOR -> {
        Statement statement = connection.createStatement();
        statement.setFetchSize(1);
        ResultSet rows = statement.executeQuery("select name from locations");
        rows.next();
        assertThat(rows.getString(1)).isEqualTo(canary);
      }
    }
    return 0;
  }

  private static void assertConnectionsAreClean() throws SQLException {
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        Connection connection = DATABASE.login().getConnection();
        all.add(connection);
        try (PreparedStatement select =
                connection.prepareStatement("select current_user, current_setting('search_path')");
            ResultSet row = select.executeQuery()) {
          row.next();
          assertThat(row.getString(1)).isEqualTo(DatabaseRoles.APP);
          assertThat(row.getString(2)).isEqualTo("\"$user\"");
        }
      }
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    execute(connection, sql, statement -> {});
  }

  private static void execute(Connection connection, String sql, Preparation preparation)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      preparation.of(statement);
      statement.execute(sql);
    }
  }

  private static void cancelSoon(Statement statement) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            // until the statement ends, since a cancel that comes too early is lost
            while (!statement.isClosed()) {
              statement.cancel();
              Thread.sleep(20);
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** A spa, the word that all of its rows carry, and how many rows it should have. */
  private record Spa(TenantId id, String canary, AtomicInteger rows) {

    <T> T call(ScopedValue.CallableOp<T, SQLException> work) throws SQLException {
      return TenantContext.call(id, work);
    }
  }

  /** What a request does; about one in ten goes wrong. */
  private enum Deed {
    READ,
    ADD,
    ADD_IN_TRANSACTION,
    LEAVE_OPEN,
    ROLL_BACK,
    BREAK,
    ATTACK,
    SAVEPOINT,
    ABANDON_CURSOR,
    CANCEL,
    TIME_OUT;

    static final String ENDLESS =
        "select count(*) from generate_series(1, 1000000000) a, generate_series(1, 1000000) b";

    static Deed chosenBy(Random random) {
      int dice = random.nextInt(1000);
      if (dice < 800) {
        return READ;
      }
      if (dice < 850) {
        return ADD;
      }
      if (dice < 900) {
        return ADD_IN_TRANSACTION;
      }
      if (dice == 999) {
        return random.nextBoolean() ? TIME_OUT : CANCEL;
      }
      Deed[] failures = {LEAVE_OPEN, ROLL_BACK, BREAK, ATTACK, SAVEPOINT, ABANDON_CURSOR};
      return failures[random.nextInt(failures.length)];
    }
  }

  /** What is set on a statement before it runs. */
  @FunctionalInterface
  private interface Preparation {
    void of(Statement statement) throws SQLException;
  }
}
