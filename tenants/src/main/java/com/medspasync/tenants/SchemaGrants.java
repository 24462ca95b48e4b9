package com.medspasync.tenants;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a role its rights on the tables of a schema: rows may be read, added, changed and removed,
 * but on a table whose comment begins with {@code append-only} only read and added. Tables are not
 * reachable before this has run, so a forgotten call shows at once.
 */
final class SchemaGrants {

  private static final String HISTORY = "flyway_schema_history";
  private static final String APPEND_ONLY = "append-only";

  private SchemaGrants() {}

  /** Sets the rights within the transaction of the connection; may be repeated. */
  static void apply(Connection migrator, String schema, String role) throws SQLException {
    List<String> grants = new ArrayList<>();
    grants.add("revoke all on all tables in schema " + schema + " from " + role);
    grants.add("grant usage on schema " + schema + " to " + role);
    grants.add("grant usage, select on all sequences in schema " + schema + " to " + role);
    try (PreparedStatement tables =
        migrator.prepareStatement(
            """
            select c.relname,
                   coalesce(obj_description(c.oid, 'pg_class'), '') like ? as append_only
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = ? and c.relkind in ('r', 'p', 'v') and c.relname <> ?
             order by c.relname
            """)) {
      tables.setString(1, APPEND_ONLY + "%");
      tables.setString(2, schema);
      tables.setString(3, HISTORY);
      try (ResultSet table = tables.executeQuery()) {
        while (table.next()) {
          String rights =
              table.getBoolean("append_only") ? "select, insert" : "select, insert, update, delete";
          grants.add(
              "grant "
                  + rights
                  + " on "
                  + schema
                  + "."
                  + quoted(table.getString("relname"))
                  + " to "
                  + role);
        }
      }
    }
    try (Statement statement = migrator.createStatement()) {
      statement.execute(String.join(";\n", grants));
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
