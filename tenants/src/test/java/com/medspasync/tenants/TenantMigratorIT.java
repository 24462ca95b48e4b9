package com.medspasync.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class TenantMigratorIT {

  /** Where the registry says a tenant is before any of our migrations. */
  private static final String BEFORE_ALL = "202600000000";

  private TestDatabase database;

  @BeforeEach
  void prepareDatabase(TestInfo test) throws SQLException {
    database = new TestDatabase(test.getTestMethod().orElseThrow().getName().toLowerCase(), 1);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @Test
  void hasNothingToDoForATenantJustCreated() throws SQLException {
    database.create("New");

    TenantMigrator.Report report = migrate();

    assertThat(report.migrated()).isEmpty();
    assertThat(report.failed()).isEmpty();
  }

  @Test
  void bringsTenantsThatAreBehindToWhatANewOneHas() throws SQLException {
    TenantId created = database.create("New");
    TenantId old = createEmptied("Old");

    TenantMigrator.Report report = migrate();

    assertThat(report.migrated()).containsExactly(old);
    assertThat(layout(old)).isEqualTo(layout(created)).isNotEmpty();
    assertThat(new Tenants(migrator()).get(old).schemaVersion())
        .isEqualTo(new Tenants(migrator()).get(created).schemaVersion());
    assertThat(migrate().migrated()).isEmpty();
  }

  @Test
  void goesOnWithTheOthersWhenOneFailsAndFinishesItLater() throws SQLException {
    TenantId broken = createEmptied("Broken");
    TenantId fine = createEmptied("Fine");
    database.asAdmin("create view " + broken.schema() + ".locations as select 1 as in_the_way");

    TenantMigrator.Report first = migrate();

    assertThat(first.migrated()).containsExactly(fine);
    assertThat(first.failed()).containsOnlyKeys(broken);
    assertThat(first.failed().get(broken)).contains("locations");
    assertThat(migrationError(broken)).contains("locations");

    database.asAdmin("drop view " + broken.schema() + ".locations");
    assertThat(migrate().migrated()).containsExactly(broken);
    assertThat(migrationError(broken)).isNull();
  }

  @Test
  void aTableCalledAppendOnlyCanBeAddedToAndNothingElse() throws SQLException {
    TenantId tenant = database.create("Careful");
    String table = tenant.schema() + ".diary";
    try (Connection connection = migrator().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table " + table + " (entry text)");
      statement.execute("comment on table " + table + " is 'append-only: what was done'");
      connection.setAutoCommit(false);
      SchemaGrants.apply(connection, tenant.schema(), tenant.schema());
      connection.commit();
    }

    TenantContext.call(
        tenant,
        () -> {
          try (Connection connection = database.tenants().getConnection();
              Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("insert into diary values ('x')")).isEqualTo(1);
            for (String change :
                new String[] {"update diary set entry = 'y'", "delete from diary"}) {
              assertThatThrownBy(() -> statement.executeUpdate(change))
                  .hasMessageContaining("permission denied for table diary");
            }
          }
          return true;
        });
  }

  @Test
  void refusesADatabaseThatIsOpenToEveryone() throws SQLException {
    database.asAdmin(
        "grant execute on function pg_catalog.set_config(text, text, boolean) to public");

    assertThatThrownBy(() -> DatabaseSetup.migrate(database.migrator()))
        .isInstanceOf(UnsafeDatabaseException.class)
        .hasMessageContaining("set_config");
  }

  private TenantMigrator.Report migrate() throws SQLException {
    return DatabaseSetup.migrate(database.migrator());
  }

  private DataSource migrator() {
    return database.migrator().open();
  }

  /** A tenant as it was before the first migration. */
  private TenantId createEmptied(String name) throws SQLException {
    TenantId tenant = database.create(name);
    String schema = tenant.schema();
    try (Connection connection = migrator().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema " + schema + " cascade");
      statement.execute("create schema " + schema);
      statement.execute(
          "update platform.tenants set schema_version = '"
              + BEFORE_ALL
              + "' where id = '"
              + tenant.value()
              + "'");
    }
    return tenant;
  }

  private String migrationError(TenantId tenant) throws SQLException {
    return text("select migration_error from platform.tenants where id = '" + tenant.value() + "'");
  }

  /** Columns and rights of the tenant's tables. */
  private String layout(TenantId tenant) throws SQLException {
    return text(
        """
        select string_agg(c.relname || '.' || a.attname || ' ' || a.atttypid::regtype || ' ' || (
                 select string_agg(privilege_type, ',' order by privilege_type)
                   from aclexplode(c.relacl) where grantee = '%1$s'::regrole), E'\\n'
               order by c.relname, a.attname)
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
         where c.relnamespace = '%1$s'::regnamespace and c.relkind = 'r'
           and c.relname <> 'flyway_schema_history'
        """
            .formatted(tenant.schema()));
  }

  private String text(String query) throws SQLException {
    try (Connection connection = database.admin().open().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
