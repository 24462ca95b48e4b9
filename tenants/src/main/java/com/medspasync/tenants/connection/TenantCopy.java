package com.medspasync.tenants.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Loads many rows into one table of the tenant by COPY, the only way around the limits of {@link
 * StatementGuard}: table and columns are constants of the program, the rest of the statement is
 * fixed here, and it reads from the caller and never from a file or a program of the server.
 *
 * <p>
 *
 * {@snippet :
 * private static final TenantCopy LINES = TenantCopy.into("statement_lines", "id", "file_id", "raw");
 * // …
 * try (CopyRows rows = LINES.start(connection)) {
 *   rows.add(id, fileId, raw);
 *   rows.finish();
 * }
 * }
 */
public final class TenantCopy {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final String sql;
  private final int columns;

  private TenantCopy(String sql, int columns) {
    this.sql = sql;
    this.columns = columns;
  }

  /**
   * @param table a table of the tenant schema, without the schema
   * @throws IllegalArgumentException when a name is not of the form {@code a_name}
   */
  public static TenantCopy into(String table, String... columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException("no columns");
    }
    String list =
        List.of(columns).stream().map(TenantCopy::quoted).collect(Collectors.joining(", "));
    return new TenantCopy(
        "copy " + quoted(table) + " (" + list + ") from stdin (format text, encoding 'utf8')",
        columns.length);
  }

  /**
   * Starts loading within the transaction under way, which must be one (no auto-commit). Until the
   * rows are finished or closed the connection does nothing else.
   */
  public CopyRows start(Connection connection) throws SQLException {
    GuardedConnection guard = GuardedConnection.behind(connection);
    if (guard.commitsByItself()) {
      throw new RefusedStatementException("rows are loaded within a transaction");
    }
    return new CopyRows(guard.startLoad(sql), columns);
  }

  private static String quoted(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a table or column: " + name);
    }
    return '"' + name + '"';
  }
}
