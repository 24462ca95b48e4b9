package com.medspasync.tenants.connection;

import static com.medspasync.tenants.TwoSpas.OTHER_WORD;
import static com.medspasync.tenants.TwoSpas.OUR_WORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.tenants.DatabaseAccess;
import com.medspasync.tenants.DatabaseRoles;
import com.medspasync.tenants.TenantBindingException;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TwoSpas;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class TenantDataSourceIT {

  private static TwoSpas spas;

  @BeforeAll
  static void prepareDatabase() throws SQLException {
    spas = new TwoSpas("data_source", 2);
  }

  @AfterAll
  static void closeDatabase() {
    spas.close();
  }

  @Test
  void showsEachTenantItsOwnRows() throws SQLException {
    assertThat(TenantContext.call(spas.ours, () -> TwoSpas.locations(spas.database.tenants())))
        .containsExactly(OUR_WORD);
    assertThat(TenantContext.call(spas.other, () -> TwoSpas.locations(spas.database.tenants())))
        .containsExactly(OTHER_WORD);
  }

  @Test
  void executesNothingWithoutATenant() {
    assertThatThrownBy(() -> TwoSpas.locations(spas.database.tenants()))
        .isInstanceOf(TenantBindingException.class);
  }

  @Test
  void executesNothingOnAThreadThatWasNotBound() throws SQLException {
    TenantContext.call(
        spas.ours,
        () -> {
          try (Connection connection = spas.database.tenants().getConnection()) {
            CompletableFuture<Object> elsewhere =
                CompletableFuture.supplyAsync(() -> {
                  try {
                    return TwoSpas.locations(connection);
                  } catch (SQLException e) {
                    return e;
                  }
                });
            assertThatThrownBy(elsewhere::join).hasCauseInstanceOf(TenantBindingException.class);
          }
          return true;
        });
  }

  @Test
  void aConnectionThatOneTenantUsedServesNoOther() throws SQLException {
    try (Connection connection = spas.database.tenants().getConnection()) {
      connection.setAutoCommit(false);
      TenantContext.call(spas.ours, () -> TwoSpas.locations(connection));

      assertThatThrownBy(() -> TenantContext.call(spas.other, () -> TwoSpas.locations(connection)))
          .isInstanceOf(TenantBindingException.class);
    }
  }

  @Test
  void aStatementPreparedByOneTenantDoesNotRunForAnother() throws SQLException {
    try (Connection connection = spas.database.tenants().getConnection();
        PreparedStatement select =
            TenantContext.call(
                spas.ours, () -> connection.prepareStatement("select name from locations"))) {
      TenantContext.call(spas.ours, select::executeQuery);

      assertThatThrownBy(() -> TenantContext.call(spas.other, select::executeQuery))
          .isInstanceOf(TenantBindingException.class);
    }
  }

  @Test
  void theSameTextPreparedOnOneConnectionReadsTheSchemaOfWhoeverRunsIt() throws SQLException {
    // more often than the driver's threshold for keeping a statement on the server
    for (int i = 0; i < 20; i++) {
      assertThat(TenantContext.call(spas.ours, () -> TwoSpas.locations(spas.database.tenants())))
          .containsExactly(OUR_WORD);
      assertThat(TenantContext.call(spas.other, () -> TwoSpas.locations(spas.database.tenants())))
          .containsExactly(OTHER_WORD);
    }
  }

  @Test
  void returnsAConnectionCleanWhateverHappenedOnIt() throws SQLException {
    TenantContext.call(
        spas.ours,
        () -> {
          try (Connection connection = spas.database.tenants().getConnection();
              Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> statement.execute("select 1 / 0"))
                .hasMessageContaining("division by zero");
          }
          return true;
        });

    for (int i = 0; i < 3; i++) {
      try (Connection connection = spas.database.login().getConnection()) {
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(currentUser(connection)).isEqualTo(DatabaseRoles.APP);
      }
    }
  }

  @Test
  void forgetsAFailedStatementThatWasATransactionOfItsOwn() throws SQLException {
    TenantContext.call(
        spas.ours,
        () -> {
          try (Connection connection = spas.database.tenants().getConnection();
              Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select 1 / 0"))
                .hasMessageContaining("division by zero");
            assertThat(TwoSpas.locations(connection)).containsExactly(OUR_WORD);
          }
          return true;
        });
  }

  @Test
  void keepsTenantAndPlatformApartWithinOneTransactionOfAContainer() throws SQLException {
    try (OneTransaction transaction = new OneTransaction()) {
      TenantContext.call(
          spas.ours,
          () -> {
            Connection tenant = transaction.tenant();
            Connection platform = transaction.platform();

            assertThat(currentUser(tenant)).isEqualTo(spas.ours.schema());
            assertThat(currentUser(platform)).isEqualTo(DatabaseRoles.PLATFORM);
            assertThat(currentUser(tenant)).isEqualTo(spas.ours.schema());
            return true;
          });
    }
  }

  @Test
  void takesTheRightRoleAgainAfterGoingBackToASavepointOfTheOtherKind() throws SQLException {
    try (OneTransaction transaction = new OneTransaction()) {
      TenantContext.call(
          spas.ours,
          () -> {
            Connection tenant = transaction.tenant();
            Connection platform = transaction.platform();
            currentUser(platform);
            Savepoint underPlatform = platform.setSavepoint();
            currentUser(tenant);

            platform.rollback(underPlatform);

            assertThat(currentUser(tenant)).isEqualTo(spas.ours.schema());
            return true;
          });
    }
  }

  @Test
  void leadsToNoConnectionWithoutAGuard() throws SQLException {
    TenantContext.call(
        spas.ours,
        () -> {
          try (Connection connection = spas.database.tenants().getConnection();
              Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery("select 1")) {
            assertThat(statement.getConnection()).isSameAs(connection);
            assertThat(rows.getStatement()).isSameAs(statement);
            assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
            assertThat(connection.isWrapperFor(PGConnection.class)).isFalse();
            assertRefused(() -> connection.unwrap(PGConnection.class));
            assertRefused(() -> statement.unwrap(Statement.class));
            assertRefused(() -> rows.unwrap(ResultSet.class));
            assertRefused(() -> connection.getMetaData().unwrap(Object.class));
          }
          return true;
        });
    assertThatThrownBy(() -> spas.database.tenants().unwrap(Object.class))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> spas.database.tenants().getConnection("postgres", "postgres"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void refusesWhatWouldOutliveTheTransaction() throws SQLException {
    TenantContext.call(
        spas.ours,
        () -> {
          try (Connection connection = spas.database.tenants().getConnection()) {
            assertRefused(() -> connection.setSchema(spas.other.schema()));
            assertRefused(() -> connection.setCatalog("postgres"));
            assertThatThrownBy(() -> connection.setClientInfo("ApplicationName", "x"))
                .hasCauseInstanceOf(RefusedStatementException.class);
            assertRefused(() -> connection.setReadOnly(true));
            assertRefused(() -> connection.setNetworkTimeout(Runnable::run, 1));
            assertRefused(
                () -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
            assertRefused(() -> connection.setHoldability(ResultSet.HOLD_CURSORS_OVER_COMMIT));
            assertRefused(() -> connection.abort(Runnable::run));
            assertRefused(() ->
                connection.createStatement(
                    ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE));
            assertRefused(() ->
                connection.prepareStatement(
                    "select 1",
                    ResultSet.TYPE_FORWARD_ONLY,
                    ResultSet.CONCUR_READ_ONLY,
                    ResultSet.HOLD_CURSORS_OVER_COMMIT));
          }
          return true;
        });
  }

  @Test
  void refusesADriverThatSendsSeveralStatementsInOneMessage() throws SQLException {
    DatabaseAccess simple =
        new DatabaseAccess(
            spas.database.app().url() + "?preferQueryMode=simple",
            spas.database.app().user(),
            spas.database.app().password());
    TenantDataSource source =
        new TenantDataSource(simple.open(), TransactionRoles.withoutContainer());

    TenantContext.call(
        spas.ours,
        () -> {
          assertRefused(() -> TwoSpas.locations(source));
          return true;
        });
  }

  @Test
  void loadsRowsOfEveryKindByCopy() throws SQLException {
    TenantCopy locations =
        TenantCopy.into("locations", "id", "code", "name", "time_zone", "active");
    String awkward = "tab\there, line\nbreak, \\N back\\slash, \r and 💉 \"quote\"";
    UUID id = UUID.randomUUID();

    TenantContext.call(
        spas.ours,
        () -> {
          try (Connection connection = spas.database.tenants().getConnection()) {
            connection.setAutoCommit(false);
            try (CopyRows rows = locations.start(connection)) {
              rows.add(id, "copied", awkward, "UTC", false);
              assertThat(rows.finish()).isEqualTo(1);
            }
            assertThat(TwoSpas.locations(connection)).contains(awkward);
            connection.rollback();
          }
          return true;
        });
  }

  @Test
  void keepsNoRowOfALoadThatWasNotFinishedAndGoesOn() throws SQLException {
    TenantCopy locations = TenantCopy.into("locations", "id", "code", "name", "time_zone");

    TenantContext.call(
        spas.ours,
        () -> {
          try (Connection connection = spas.database.tenants().getConnection()) {
            connection.setAutoCommit(false);
            locations.start(connection).add(UUID.randomUUID(), "x", "forgotten", "UTC");
            assertRefused(() -> TwoSpas.locations(connection));
            connection.rollback();
            assertThat(TwoSpas.locations(connection)).containsExactly(OUR_WORD);
          }
          return true;
        });
  }

  @Test
  void copiesIntoNoTableOfAnother() {
    for (String name :
        new String[] {
          spas.other.schema() + ".locations", "locations\" from program 'id' --", "Locations", ""
        }) {
      assertThatThrownBy(() -> TenantCopy.into(name, "id"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> TenantCopy.into("locations", name))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesAValueThatCopyWouldMisread() throws SQLException {
    TenantCopy locations = TenantCopy.into("locations", "id", "created_at");

    TenantContext.call(
        spas.ours,
        () -> {
          try (Connection connection = spas.database.tenants().getConnection()) {
            connection.setAutoCommit(false);
            try (CopyRows rows = locations.start(connection)) {
              rows.add(UUID.randomUUID(), Instant.EPOCH);
              assertThatThrownBy(() -> rows.add(UUID.randomUUID(), new Object()))
                  .isInstanceOf(IllegalArgumentException.class);
            }
          }
          return true;
        });
  }

  private static String currentUser(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_user")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(RefusedStatementException.class);
  }

  /** A container's transaction: both kinds of handle on one connection of the pool. */
  private static final class OneTransaction implements AutoCloseable {

    private final Connection shared;
    private final Map<Object, String> roles = new IdentityHashMap<>();

    OneTransaction() throws SQLException {
      shared = spas.database.login().getConnection();
      shared.setAutoCommit(false);
    }

    Connection tenant() {
      return GuardedConnection.around(shared, () -> TenantContext.require().schema(), () -> roles);
    }

    Connection platform() {
      return GuardedConnection.around(shared, () -> DatabaseRoles.PLATFORM, () -> roles);
    }

    @Override
    public void close() throws SQLException {
      try (shared) {
        shared.rollback();
      }
    }
  }
}
