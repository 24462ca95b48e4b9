package com.medspasync.tenants.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A transaction that sees the tables as they are when it begins, however long it lasts and whatever
 * others write meanwhile, and that can write nothing itself.
 */
public final class TenantSnapshot {

  private static final String START = "set transaction isolation level repeatable read, read only";

  private TenantSnapshot() {}

  /**
   * Begins one; closing the connection ends it. Where a container has transactions of its own, the
   * data source must not take part in them.
   */
  public static Connection of(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    try {
      connection.setAutoCommit(false);
      if (Proxies.handlerOf(connection) instanceof GuardedConnection guard) {
        guard.startSnapshot(START);
      } else {
        start(connection);
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static void start(Connection connection) throws SQLException {
    try (Statement start = connection.createStatement()) {
      start.execute(START);
    }
  }
}
