package com.medspasync.tenants.connection;

import static com.medspasync.tenants.TwoSpas.OTHER_WORD;
import static com.medspasync.tenants.TwoSpas.OUR_WORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.tenants.DatabaseRoles;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TwoSpas;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Plays someone who can run any SQL text as one tenant and wants another's rows. Two walls are
 * tested apart: the guard, which refuses texts, and the server, which refuses what the guard lets
 * through. Each wall has a test that takes it away and shows the same attack succeed.
 */
class TenantIsolationAttackIT {

  private static final String SYNTAX_ERROR = "42601";

  /** Texts the guard has to refuse; {other} is the schema and role of the other tenant. */
  static final List<String> REFUSED_BY_THE_GUARD =
      List.of(
          // change who we are
          "set role {other}",
          "SET LOCAL ROLE {other}",
          "set session role {other}",
          "reset role",
          "reset all",
          "discard all",
          "set session authorization {other}",
          "set session authorization default",
          "set search_path = {other}",
          "set local \"role\" to '{other}'",
          // the same in disguise
          "/* select */ set role {other}",
          "/* /* nested */ */ set role {other}",
          "-- select\nset role {other}",
          "--\rset role {other}",
          "\u000b\f set role {other}",
          "(set role {other})",
          "\ufeffset role {other}",
          "\u00a0set role {other}",
          // behind an innocent statement
          "select 1; set role {other}",
          "select 1;set role {other};",
          "select 1;;set role {other}",
          "select 1;/**/set role {other} --",
          "values (1); reset role",
          "(select 1); set role {other}",
          "with x as (select 1) select * from x; set role {other}",
          "update settings set version = 1; set role {other}",
          // behind text that only looks as if it went on
          "select ';'; set role {other}",
          "select ''';'; set role {other}",
          "select 'a''; set role {other} --'; set role {other}",
          "select '\\'; set role {other} --'",
          "select E'\\''; set role {other} --'",
          "select e'\\\\'; set role {other} --'",
          "select name'x'; set role {other}",
          "select U&'\\0027'; set role {other} --'",
          "select E'a'\n'\\'; set role {other} --'",
          "select $$;$$; set role {other}",
          "select $a$ $b$ $a$; set role {other} --$b$",
          "select $a$ $A$ ; $a$; set role {other}",
          "select 1 as a$$; set role {other} --$$",
          "select 1 as \"x\"\";\"; set role {other}",
          "select 1 /* ; */; set role {other}",
          "select 1 -- ;\n; set role {other}",
          "select 1 -- ;\r; set role {other}",
          "select 1 /* /* */ ; */; set role {other}",
          // quotes and comments without an end
          "select '",
          "select \"",
          "select $x$ $y$",
          "select 1 /* /* */",
          // run code, keep something for later, or reach files and servers
          "do $$ begin execute 'set role {other}'; end $$",
          "create function f() returns int language sql as 'select 1'",
          "create temp table t (a int)",
          "create extension dblink",
          "call f()",
          "prepare p as select * from {other}.locations",
          "execute p",
          "deallocate all",
          "declare c cursor with hold for select * from {other}.locations",
          "fetch all from c",
          "copy {other}.locations to stdout",
          "copy locations from '/etc/passwd'",
          "copy (select 1) to program 'id'",
          "explain analyze select set_config('role', '{other}', true)",
          "listen news",
          "notify news",
          "lock table locations",
          "truncate locations",
          "load 'auto_explain'",
          "show role",
          "table {other}.locations",
          "begin",
          "commit",
          "rollback",
          "rollback to savepoint s",
          "savepoint s",
          "prepare transaction 'x'",
          "grant {other} to current_user",
          "alter role current_user set role = '{other}'",
          // JDBC's own language
          "{call set_config('role', '{other}', true)}",
          "{? = call set_config('role', '{other}', true)}",
          // nothing
          "",
          " ",
          ";",
          "-- only a comment");

  /** Statements the guard cannot know to be bad; the server has to refuse them. */
  static final List<String> REFUSED_BY_THE_SERVER =
      List.of(
          // another schema, directly
          "select * from {other}.locations",
          "insert into {other}.locations (id, code, name, time_zone) values (gen_random_uuid(), 'x', 'x', 'x')",
          "update {other}.locations set name = 'x'",
          "delete from {other}.locations",
          "with gone as (delete from {other}.locations returning *) select * from gone",
          "merge into {other}.locations l using locations o on l.id = o.id when matched then delete",
          "select * from platform.people",
          "select * from platform.tenants",
          "insert into platform.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
              + " values ('x', 'x', now(), false, 1)",
          "select * from flyway_schema_history",
          "select * from pg_authid",
          "select * from pg_shadow",
          // another role or path, by a function
          "select set_config('role', '{other}', true)",
          "select set_config('session_authorization', '{other}', true)",
          "select set_config('search_path', '{other}', false)",
          "with x as materialized (select set_config('role', '{other}', true)) select * from x",
          "select name from locations where set_config('role', '{other}', true) is not null",
          "values (set_config('role', '{other}', true))",
          "select \"set_config\"('role', '{other}', true)",
          "select pg_catalog.set_config('role', '{other}', true)",
          "update pg_settings set setting = '{other}' where name = 'role'",
          "update pg_catalog.pg_settings set setting = '{other}' where name = 'search_path'",
          // SQL in SQL
          "select query_to_xml('select * from {other}.locations', true, true, '')",
          "select query_to_xml('set role {other}', true, true, '')",
          "select table_to_xml('{other}.locations', true, true, '')",
          "select schema_to_xml('{other}', true, true, '')",
          "select database_to_xml(true, true, '')",
          "select * from ts_stat('select to_tsvector(name) from {other}.locations')",
          "select ts_rewrite('a'::tsquery, 'select to_tsquery(name), to_tsquery(name) from {other}.locations')",
          // make something
          "select 1 as a into {other}.x",
          "select 1 as a into x",
          "select 1 as a into temp x",
          // files, servers and large objects
          "select pg_read_file('/etc/passwd')",
          "select pg_read_binary_file('/etc/passwd')",
          "select pg_ls_dir('.')",
          "select pg_stat_file('PG_VERSION')",
          "select lo_import('/etc/passwd')",
          "select lo_create(0)",
          "select lo_from_bytea(0, 'x')",
          "select * from dblink('dbname=postgres', 'select 1') as t (a int)",
          // other sessions, and what stays with this one
          "select pg_advisory_lock(1)",
          "select pg_advisory_xact_lock(1)",
          "select pg_try_advisory_lock_shared(1, 2)",
          "select pg_notify('news', 'x')",
          "select pg_terminate_backend(pg_backend_pid())",
          "select pg_cancel_backend(pg_backend_pid())",
          "select pg_sleep(1)",
          "select setseed(0.1)",
          "select pg_export_snapshot()",
          "select * from pg_prepared_statements",
          "select * from pg_cursors",
          "select * from pg_locks",
          "select * from pg_stat_activity",
          // how much others have
          "select * from pg_stat_all_tables",
          "select * from pg_stat_user_tables",
          "select pg_stat_get_live_tuples('pg_class'::regclass)",
          "select pg_relation_size('pg_class'::regclass)",
          "select pg_total_relation_size('pg_class'::regclass)",
          "select pg_database_size(current_database())",
          "select reltuples from pg_class",
          "select * from pg_class");

  private static TwoSpas spas;

  @BeforeAll
  static void prepareDatabase() throws SQLException {
    spas = new TwoSpas("attack", 1);
  }

  @AfterAll
  static void closeDatabase() {
    spas.close();
  }

  @AfterEach
  void nothingHasLeakedOrChanged() throws SQLException {
    assertThat(TenantContext.call(spas.ours, () -> TwoSpas.locations(spas.database.tenants())))
        .containsExactly(OUR_WORD);
    assertThat(TenantContext.call(spas.other, () -> TwoSpas.locations(spas.database.tenants())))
        .containsExactly(OTHER_WORD);
  }

  @ParameterizedTest
  @FieldSource("REFUSED_BY_THE_GUARD")
  void theGuardRefuses(String attack) throws SQLException {
    String sql = against(attack);

    asOurs(connection -> {
      try (Statement statement = connection.createStatement()) {
        assertRefused(() -> statement.execute(sql));
        assertRefused(() -> statement.executeQuery(sql));
        assertRefused(() -> statement.executeUpdate(sql));
        assertRefused(() -> statement.executeLargeUpdate(sql));
        assertRefused(() -> statement.execute(sql, Statement.RETURN_GENERATED_KEYS));
        assertRefused(() -> statement.addBatch(sql));
        assertRefused(() -> connection.prepareStatement(sql));
        assertRefused(() -> connection.prepareCall(sql));
      }
      // nothing has reached the server: the transaction is still good
      assertThat(TwoSpas.locations(connection)).containsExactly(OUR_WORD);
    });
  }

  @ParameterizedTest
  @FieldSource("REFUSED_BY_THE_SERVER")
  void theServerRefuses(String attack) throws SQLException {
    String sql = against(attack);

    asOurs(connection -> assertRefusedByServer(connection, sql));
  }

  @ParameterizedTest
  @FieldSource("REFUSED_BY_THE_SERVER")
  void theServerRefusesThemOfThePlatformsRoleToo(String attack) throws SQLException {
    String sql = against(attack);
    if (sql.contains("platform.")) {
      return;
    }

    try (Connection connection = spas.database.platform().getConnection()) {
      connection.setAutoCommit(false);
      assertRefusedByServer(connection, sql);
    }
  }

  @Test
  void theLoginItselfHasNoRightAnywhere() throws SQLException {
    for (String table : List.of(spas.ours.schema() + ".locations", "platform.people")) {
      try (Connection connection = spas.database.login().getConnection();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.executeQuery("select * from " + table))
            .hasMessageContaining("permission denied for schema");
      }
    }
  }

  @Test
  void withoutTheGuardAStackedStatementReachesTheOther() throws SQLException {
    try (Connection connection = spas.database.login().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local role " + spas.ours.schema());

      statement.execute("select 1; set local role " + spas.other.schema());

      assertThat(TwoSpas.locations(connection)).containsExactly(OTHER_WORD);
      connection.rollback();
    }
  }

  @Test
  void withSetConfigLeftOpenTheServerLetsTheAttackThrough() throws SQLException {
    String function = "function pg_catalog.set_config(text, text, boolean)";
    spas.database.asAdmin("grant execute on " + function + " to public");
    try {
      asOurs(connection -> {
        try (PreparedStatement attack =
            connection.prepareStatement(against("select set_config('role', '{other}', true)"))) {
          attack.execute();
        }
        assertThat(TwoSpas.locations(connection)).containsExactly(OTHER_WORD);
        connection.rollback();
      });
    } finally {
      spas.database.asAdmin("revoke execute on " + function + " from public");
    }
  }

  @Test
  void seesNoQueriesThatOtherTenantsPreparedOnTheSameConnection() throws SQLException {
    asOurs(connection ->
        assertRefusedByServer(connection, "select statement from pg_prepared_statements"));
  }

  @Test
  void theGuardLetsThroughWhatOnlyLooksDangerous() throws SQLException {
    asOurs(connection -> {
      for (String harmless :
          List.of(
              "select 'x; set role y'",
              "select string_agg(name, ';') from locations",
              "select $$; set role y$$",
              "select 1 /* ; */ -- ;",
              "select 1 as \"a;b\"",
              "select 1;",
              " ( select 1 ) union (select 2)",
              "WITH x AS (select 1) SELECT * FROM x",
              "select E'it\\'s; fine'",
              "select {fn concat('a', 'b')}",
              "values (1)")) {
        try (Statement statement = connection.createStatement()) {
          assertThat(statement.execute(harmless)).as(harmless).isTrue();
        }
      }
    });
  }

  @Test
  void theRolesHaveNoMoreThanTheyNeed() throws SQLException {
    try (Connection connection = spas.database.admin().open().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select count(*) from pg_roles
                 where rolname = any (?)
                   and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication or rolinherit)
                """)) {
      select.setArray(
          1,
          connection.createArrayOf(
              "text",
              new String[] {
                DatabaseRoles.APP, DatabaseRoles.PLATFORM, spas.ours.schema(), spas.other.schema()
              }));
      try (var row = select.executeQuery()) {
        row.next();
        assertThat(row.getInt(1)).isZero();
      }
    }
  }

  private static String against(String attack) {
    return attack.replace("{other}", spas.other.schema());
  }

  private static void assertRefused(ThrowingCallable attack) {
    assertThatThrownBy(attack).isInstanceOf(RefusedStatementException.class);
  }

  private static void assertRefusedByServer(Connection connection, String sql) {
    assertThatThrownBy(
            () -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.execute();
              }
            })
        .isInstanceOfSatisfying(
            SQLException.class,
            refusal -> {
              assertThat(refusal instanceof RefusedStatementException).isFalse();
              assertThat(refusal.getSQLState()).isNotEqualTo(SYNTAX_ERROR);
            });
  }

  private static void asOurs(Attack attack) throws SQLException {
    TenantContext.call(
        spas.ours,
        () -> {
          try (Connection connection = spas.database.tenants().getConnection()) {
            connection.setAutoCommit(false);
            attack.on(connection);
          }
          return true;
        });
  }

  /** What is tried on a connection of our tenant. */
  @FunctionalInterface
  private interface Attack {
    void on(Connection connection) throws SQLException;
  }
}
