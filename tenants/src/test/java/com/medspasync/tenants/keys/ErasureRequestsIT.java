package com.medspasync.tenants.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantClosedException;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantDoor;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.TestDatabase;
import com.medspasync.tenants.Transactions;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Role;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever took over the application could erase nothing that was not asked for long ago. */
class ErasureRequestsIT {

  private static TestDatabase database;

  @TempDir Path files;

  private TenantId spa;
  private UUID owner;

  @BeforeAll
  static void start() throws SQLException {
    database = new TestDatabase("erasures", 2);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void openASpa() throws SQLException {
    spa = database.create("Leaving Spa");
    owner = joins("owner-" + spa + "@spa.example", spa);
  }

  @Test
  void aRequestIsAsOldAsTheDatabaseSays() throws SQLException {
    UUID request = TypedId.next();
    Transactions.run(
        database.platform(),
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  insert into platform.erasure_requests (id, tenant_id, asked_by, asked_at, begun_at)
                  values (?, ?, ?, now() - interval '1 year', now() - interval '1 year')
                  """)) {
            insert.setObject(1, request);
            insert.setObject(2, spa.value());
            insert.setObject(3, owner);
            insert.executeUpdate();
          }
        });

    assertThat(
            answer(
                "select asked_at > now() - interval '1 minute' and begun_at is null"
                    + " from platform.erasure_requests where id = '"
                    + request
                    + "'"))
        .isTrue();
    assertThatThrownBy(() -> begins(request))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("is not due");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asked_at = asked_at - interval '1 year'",
        "begun_at = now()",
        "id = gen_random_uuid()",
        "tenant_id = (select id from platform.tenants where id <> tenant_id limit 1)"
      })
  void theApplicationDoesNotMakeItOlderOrAnothers(String change) throws SQLException {
    database.create("Staying Spa");
    UUID request = asks();

    assertThatThrownBy(() ->
            says(
                database.platform(),
                "update platform.erasure_requests set " + change + " where id = ?",
                request))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("stays as it is");
  }

  @Test
  void nothingIsErasedThatHasNotBegun() throws SQLException {
    UUID request = asks();
    becomesDue(request);

    assertThatThrownBy(() -> erasure().erase(spa))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("has begun");
    assertThatThrownBy(
            () -> says(database.platform(), "select platform.erase_practice(?)", spa.value()))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "held_at = now(), held_for = 'a dispute'",
        "withdrawn_at = now(), withdrawn_by = asked_by"
      })
  void whatIsHeldOrWithdrawnDoesNotBegin(String change) throws SQLException {
    UUID request = asks();
    becomesDue(request);
    says(
        database.platform(),
        "update platform.erasure_requests set " + change + " where id = ?",
        request);

    assertThatThrownBy(() -> begins(request)).hasMessageContaining("is not due");
  }

  @Test
  void whatIsDueIsErasedByTheApplicationAndPeopleOfOthersStay() throws SQLException {
    TenantId other = database.create("Staying Spa");
    UUID colleague = joins("both-" + spa + "@spa.example", spa);
    new PeopleRegistry(database.migrator().open(), Clock.systemUTC())
        .join(colleague, other, Role.MANAGER);
    UUID inviter = joins("inviter-" + spa + "@spa.example", spa);
    says(
        database.migrator().open(),
        """
        insert into platform.invitations
          (id, tenant_id, email, name, role, language, invited_by, created_at, expires_at)
        values (gen_random_uuid(), '%s', 'x@spa.example', 'X', 'MANAGER', 'en', ?, now(), now())
        """
            .formatted(other.value()),
        inviter);
    UUID request = asks();
    becomesDue(request);
    begins(request);

    assertThatThrownBy(() ->
            Transactions.run(database.platform(), connection -> TenantDoor.open(connection, spa)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("is being erased");
    erasure().erase(spa);

    assertThat(new Tenants(database.platform()).find(spa)).isEmpty();
    assertThatThrownBy(() -> TenantContext.call(spa, () -> asks("select count(*) from locations")))
        .as("who still works there is told as of one that is closed")
        .isInstanceOf(TenantClosedException.class);
    assertThat(answer("select to_regnamespace('" + spa.schema() + "') is null")).isTrue();
    assertThat(answer("select to_regrole('" + spa.schema() + "') is null")).isTrue();
    assertThat(answer("select count(*) = 0 from platform.people where id = '" + owner + "'"))
        .isTrue();
    assertThat(
            answer(
                "select name = 'erased' and status = 'DISABLED' and email not like '%spa.example'"
                    + " from platform.people where id = '"
                    + inviter
                    + "'"))
        .as("of whom another practice's rows name, the id stays")
        .isTrue();
    assertThat(
            answer("select status = 'ACTIVE' from platform.people where id = '" + colleague + "'"))
        .isTrue();
    assertThat(new Tenants(database.platform()).get(other).status())
        .isEqualTo(Tenant.Status.ACTIVE);
  }

  @Test
  void theRoleIsMadeFromTheIdAlone() throws SQLException {
    for (int i = 0; i < 50; i++) {
      TenantId any = i == 0 ? new TenantId(new UUID(-1, -1)) : new TenantId(UUID.randomUUID());

      assertThat(answer("select platform.role_of('" + any.value() + "') = '" + any.schema() + "'"))
          .as(any.toString())
          .isTrue();
    }
  }

  private TenantErasure erasure() {
    TenantKeys keys = database.keys();
    return new TenantErasure(
        database.platform(), keys, new SealedFiles(files, keys), TenantErasure.By.REQUEST);
  }

  private static UUID joins(String email, TenantId practice) throws SQLException {
    PeopleRegistry people = new PeopleRegistry(database.migrator().open(), Clock.systemUTC());
    UUID person = people.add(email, "Rosa Vance").id();
    people.join(person, practice, Role.OWNER);
    return person;
  }

  private UUID asks() throws SQLException {
    UUID request = TypedId.next();
    says(
        database.platform(),
        "insert into platform.erasure_requests (id, tenant_id, asked_by) values (?, '%s', '%s')"
            .formatted(spa.value(), owner),
        request);
    return request;
  }

  private static void becomesDue(UUID request) throws SQLException {
    says(
        database.migrator().open(),
        "update platform.erasure_requests set asked_at = asked_at - platform.erasure_wait()"
            + " where id = ?",
        request);
  }

  private static void begins(UUID request) throws SQLException {
    says(database.platform(), "select platform.begin_erasure(?)", request);
  }

  private static void says(DataSource as, String sql, UUID id) throws SQLException {
    Transactions.run(
        as,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.execute();
          }
        });
  }

  private static boolean asks(String sql) throws SQLException {
    return Transactions.call(
        database.tenants(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            return select.execute();
          }
        });
  }

  private static boolean answer(String sql) throws SQLException {
    try (Connection connection = database.admin().open().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
