package com.medspasync.tenants;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes from everyone what PostgreSQL gives everyone by default and what SQL running as a tenant
 * could use to leave its schema, to leave something behind for the next tenant on the same
 * connection, or to learn how much another tenant has. ADR 0002 lists what each is for.
 */
final class DatabaseHardening {

  /** Names of functions, as regular expressions that match the whole name. */
  private static final List<String> FORBIDDEN_FUNCTIONS =
      List.of(
          // another role or search path by way of a function
          "set_config",
          // run the SQL they are given as text
          "(query|cursor|table|schema|database)_to_xml.*",
          "ts_stat",
          "ts_rewrite",
          // outlive the transaction, or reach other sessions
          "pg_(try_)?advisory_.*",
          "pg_notify",
          "pg_listening_channels",
          "pg_prepared_statement",
          "pg_cursor",
          "setseed",
          "pg_export_snapshot",
          "pg_(cancel|terminate)_backend",
          "pg_sleep.*",
          // large objects belong to no schema
          "lo_.*",
          "loread",
          "lowrite",
          // sizes, counts and activity of all schemas
          "pg_stat_.*",
          "pg_(table|indexes|relation|total_relation|database|tablespace)_size",
          "pg_lock_status",
          "pg_(ls|read)_.*",
          "pg_(logical|replication|create|restore|clear)_.*");

  /** What migrations need of them: Flyway sets the search path and holds a lock. */
  private static final String NEEDED_BY_MIGRATOR = "set_config|pg_(try_)?advisory_.*";

  private static final String FORBIDDEN_RELATIONS =
      "pg_stat_.*|pg_statio_.*|pg_locks|pg_prepared_statements|pg_prepared_xacts|pg_cursors";

  private static final String ROW_ESTIMATES = "relpages|reltuples|relallvisible|relallfrozen";

  private DatabaseHardening() {}

  /** Makes the database of the connection safe; may be repeated. Needs a superuser. */
  static void apply(Connection admin) throws SQLException {
    String database = quoted(admin.getCatalog());
    List<String> changes = new ArrayList<>();
    changes.add("revoke all on database " + database + " from public");
    changes.add("revoke all on schema public from public");
    changes.add("revoke usage on language plpgsql, sql from public");
    changes.add("revoke update on pg_catalog.pg_settings from public");
    changes.addAll(
        texts(
            admin,
            """
            select format('revoke execute on function %s from public', oid::regprocedure)
              from pg_proc
             where pronamespace = 'pg_catalog'::regnamespace and proname ~ ?
               and has_function_privilege('public', oid, 'execute')
            """,
            wholeName(String.join("|", FORBIDDEN_FUNCTIONS))));
    changes.addAll(
        texts(
            admin,
            """
            select format('revoke select on pg_catalog.%I from public', relname)
              from pg_class
             where relnamespace = 'pg_catalog'::regnamespace and relname ~ ?
               and has_table_privilege('public', oid, 'select')
            """,
            wholeName(FORBIDDEN_RELATIONS)));
    changes.add("revoke select on pg_catalog.pg_class from public");
    changes.addAll(
        texts(
            admin,
            """
            select format('grant select (%s) on pg_catalog.pg_class to public',
                          string_agg(quote_ident(attname), ', ' order by attnum))
              from pg_attribute
             where attrelid = 'pg_catalog.pg_class'::regclass and not attisdropped and attname !~ ?
            """,
            wholeName(ROW_ESTIMATES)));
    run(admin, changes);
  }

  /** Gives the migration role what it needs of what everyone lost. */
  static void grantToMigrator(Connection admin) throws SQLException {
    String database = quoted(admin.getCatalog());
    List<String> changes = new ArrayList<>();
    changes.add("grant connect, create on database " + database + " to " + DatabaseRoles.MIGRATOR);
    changes.add("grant usage on language plpgsql, sql to " + DatabaseRoles.MIGRATOR);
    changes.add("grant select on pg_catalog.pg_class to " + DatabaseRoles.MIGRATOR);
    changes.addAll(
        texts(
            admin,
            """
            select format('grant execute on function %s to %I', oid::regprocedure, ?::text)
              from pg_proc
             where pronamespace = 'pg_catalog'::regnamespace and proname ~ ?
            """,
            DatabaseRoles.MIGRATOR,
            wholeName(NEEDED_BY_MIGRATOR)));
    run(admin, changes);
  }

  /** What is still open, in words for an operator; empty when the database is safe. */
  static List<String> gaps(Connection connection) throws SQLException {
    List<String> gaps = new ArrayList<>();
    gaps.addAll(
        texts(
            connection,
            """
            select 'everyone may call ' || oid::regprocedure
              from pg_proc
             where pronamespace = 'pg_catalog'::regnamespace and proname ~ ?
               and has_function_privilege('public', oid, 'execute')
            """,
            wholeName(String.join("|", FORBIDDEN_FUNCTIONS))));
    gaps.addAll(
        texts(
            connection,
            """
            select 'everyone may use language ' || lanname
              from pg_language
             where lanname in ('plpgsql', 'sql') and has_language_privilege('public', oid, 'usage')
            union all
            select 'everyone has ' || right_name || ' on this database'
              from (values ('CREATE'), ('TEMPORARY')) as rights (right_name)
             where has_database_privilege('public', current_database(), right_name)
            union all
            select 'everyone may read ' || relname
              from pg_class
             where relnamespace = 'pg_catalog'::regnamespace and relname ~ ?
               and has_table_privilege('public', oid, 'select')
            union all
            select 'everyone may read how many rows a table has'
             where has_column_privilege('public', 'pg_catalog.pg_class', 'reltuples', 'select')
            union all
            select 'role ' || rolname || ' has more rights than it should'
              from pg_roles
             where rolname = ?
               and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication or rolinherit)
            """,
            wholeName(FORBIDDEN_RELATIONS),
            DatabaseRoles.APP));
    return gaps;
  }

  private static List<String> texts(Connection connection, String query, String... parameters)
      throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
    }
    return found;
  }

  private static void run(Connection admin, List<String> changes) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(String.join(";\n", changes));
    }
  }

  private static String wholeName(String pattern) {
    return "^(" + pattern + ")$";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
