package com.medspasync.tenants;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in one transaction on a connection of its own. */
final class Transactions {

  private Transactions() {}

  static void run(DataSource source, Work work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        work.on(connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        try {
          connection.rollback();
        } catch (SQLException rollback) {
          e.addSuppressed(rollback);
        }
        throw e;
      }
    }
  }

  /** Statements that belong together. */
  @FunctionalInterface
  interface Work {
    void on(Connection connection) throws SQLException;
  }
}
