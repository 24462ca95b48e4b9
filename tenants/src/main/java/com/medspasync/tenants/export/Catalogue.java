package com.medspasync.tenants.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Tables with their columns, as the database has them.
 *
 * @param comments what the database says of a table, by its name
 */
record Catalogue(Map<String, List<Column>> tables, Map<String, String> comments) {

  private static final String COLUMNS =
      """
      select c.relname, a.attname, t.typname, not a.attnotnull as nullable,
             coalesce(col_description(c.oid, a.attnum), '') as comment,
             coalesce(obj_description(c.oid, 'pg_class'), '') as table_comment
        from pg_catalog.pg_class c
          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          join pg_catalog.pg_attribute a on a.attrelid = c.oid
          join pg_catalog.pg_type t on t.oid = a.atttypid
       where n.nspname = ? and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       order by c.relname, a.attnum
      """;

  /**
   * A column.
   *
   * @param type the short name that PostgreSQL has for it
   * @param comment what the database says of it; empty when nothing
   */
  record Column(String name, String type, boolean nullable, String comment) {}

  /** All tables of a schema. */
  static Catalogue of(Connection connection, String schema) throws SQLException {
    Map<String, List<Column>> tables = new TreeMap<>();
    Map<String, String> comments = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
      select.setString(1, schema);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String table = row.getString("relname");
          tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(column(row));
          comments.put(table, row.getString("table_comment"));
        }
      }
    }
    return new Catalogue(tables, comments);
  }

  /** Those of the tables that have a column of this name, and some others. */
  Catalogue having(String column, List<String> others) {
    Map<String, List<Column>> some = new TreeMap<>(tables);
    some.entrySet()
        .removeIf(table ->
            !others.contains(table.getKey())
                && table.getValue().stream().noneMatch(each -> each.name().equals(column)));
    return new Catalogue(some, comments);
  }

  Column column(String table, String name) {
    return columns(table).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(table + " has no column " + name));
  }

  String comment(String table) {
    return comments.getOrDefault(table, "");
  }

  private List<Column> columns(String table) {
    return Objects.requireNonNull(tables.get(table), table);
  }

  private static Column column(ResultSet row) throws SQLException {
    return new Column(
        row.getString("attname"),
        row.getString("typname"),
        row.getBoolean("nullable"),
        row.getString("comment"));
  }
}
