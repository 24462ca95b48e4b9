package com.medspasync.tenants.connection;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.postgresql.core.Parser;

/**
 * Lets through one statement that reads or writes rows. Roles and the statements that change them
 * ({@code SET ROLE} and its kin) cannot be guarded by the server, because the session has to be
 * allowed to switch: they are refused here by their first word, and a second statement behind the
 * first is refused however it is hidden.
 *
 * <p>Two readers have to agree that there is one statement: ours, which knows PostgreSQL's lexical
 * rules, and the driver's, which is what would cut the text into several. Whatever both overlook
 * the server refuses, since the extended protocol carries one command per message.
 */
final class StatementGuard {

  private static final Set<String> ALLOWED =
      Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "VALUES");

  private StatementGuard() {}

  /**
   * @throws RefusedStatementException when the text is anything but one allowed statement
   */
  static void check(String sql) throws SQLException {
    String first = SqlScanner.onlyStatementOf(sql).toUpperCase(Locale.ROOT);
    if (!ALLOWED.contains(first)) {
      throw new RefusedStatementException(
          "only statements that read or write rows are let through, not " + first);
    }
    if (Parser.parseJdbcSql(sql, true, true, true, false, false).size() != 1) {
      throw new RefusedStatementException("one statement at a time");
    }
  }
}
