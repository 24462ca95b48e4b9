package com.medspasync.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DomainException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application itself closes and opens practices, and can give itself nothing else by that. */
class TenantDoorIT {

  private static TestDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = new TestDatabase("door", 4);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void theApplicationClosesAPracticeAndOpensItAgain() throws Exception {
    TenantId spa = database.create("Closed Spa");
    TenantId other = database.create("Open Spa");

    Transactions.run(
        database.platform(), connection -> TenantDoor.close(connection, spa, "is attacked"));

    assertThatExceptionOfType(TenantClosedException.class).isThrownBy(() -> locations(spa));
    assertThat(locations(other)).isZero();
    Tenant closed = new Tenants(database.platform()).get(spa);
    assertThat(closed.status()).isEqualTo(Tenant.Status.SUSPENDED);
    assertThat(closed.suspension().orElseThrow().reason()).isEqualTo("is attacked");

    Transactions.run(database.platform(), connection -> TenantDoor.open(connection, spa));

    assertThat(locations(spa)).isZero();
    assertThat(new Tenants(database.platform()).get(spa).suspension()).isEmpty();
  }

  @Test
  void aPracticeThatIsNotThereIsNamed() {
    TenantId nobody = TenantId.next();

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() ->
            Transactions.run(
                database.platform(), connection -> TenantDoor.close(connection, nobody, "x")))
        .withMessageContaining(nobody.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "medspasync_migrator",
        "medspasync_platform",
        "postgres",
        "platform",
        "pg_read_all_data",
        "t_00000000000000000000000000",
        "t_x, postgres",
        ""
      })
  void noOtherRoleIsGivenByIt(String role) {
    assertThatThrownBy(
            () -> Transactions.run(database.platform(), connection -> admit(connection, role)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no practice has the role");
  }

  @Test
  void aPracticeDoesNotOpenItself() throws Exception {
    TenantId spa = database.create("Curious Spa");

    assertThatThrownBy(() ->
            TenantContext.call(
                spa,
                () -> {
                  Transactions.run(
                      database.tenants(), connection -> admit(connection, spa.schema()));
                  return true;
                }))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  private static void admit(java.sql.Connection connection, String role) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select platform.admit_application(?, true)")) {
      select.setString(1, role);
      select.execute();
    }
  }

  private static long locations(TenantId spa) throws SQLException {
    return TenantContext.call(
        spa,
        () ->
            Transactions.call(
                database.tenants(),
                connection -> {
                  try (PreparedStatement select =
                          connection.prepareStatement("select count(*) from locations");
                      var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                  }
                }));
  }
}
