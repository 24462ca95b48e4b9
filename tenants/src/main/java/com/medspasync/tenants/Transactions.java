package com.medspasync.tenants;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in one transaction on a connection of its own. */
public final class Transactions {

  private Transactions() {}

  /** Commits unless the work throws. */
  public static void run(DataSource source, Work work) throws SQLException {
    call(
        source,
        connection -> {
          work.on(connection);
          return Boolean.TRUE;
        });
  }

  /** Commits and answers what the work answers, unless it throws. */
  public static <T> T call(DataSource source, Question<T> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T answer = work.on(connection);
        connection.commit();
        return answer;
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
  public interface Work {
    void on(Connection connection) throws SQLException;
  }

  /** Statements that belong together and have an answer. */
  @FunctionalInterface
  public interface Question<T> {
    T on(Connection connection) throws SQLException;
  }
}
