package com.medspasync.app.audit.control;

import com.medspasync.tenants.Transactions.Question;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/** Plain JDBC on the tables of the bound spa, in the transaction under way. */
@Dependent
class TrailTables {

  private final Jdbi database;

  @Inject
  TrailTables(Jdbi database) {
    this.database = database;
  }

  <T> T ask(Question<T> question) {
    return database.withHandle(handle -> {
      try {
        return question.on(handle.getConnection());
      } catch (SQLException e) {
        throw new TrailUnreachableException(e);
      }
    });
  }

  /** The record could not be read or written; what should have been recorded is undone. */
  static final class TrailUnreachableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TrailUnreachableException(SQLException cause) {
      super("The audit trail cannot be reached", cause);
    }
  }
}
