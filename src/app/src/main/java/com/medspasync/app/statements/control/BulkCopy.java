package com.medspasync.app.statements.control;

import com.medspasync.tenants.connection.CopyRows;
import com.medspasync.tenants.connection.TenantCopy;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/** Loads many rows in the transaction under way. */
public final class BulkCopy {

  private BulkCopy() {}

  /** Adds the rows. */
  @FunctionalInterface
  public interface Rows {

    void addTo(CopyRows copy) throws SQLException;
  }

  /**
   * Loads all rows or none.
   *
   * @throws BulkCopyException when the database refuses them
   */
  public static void load(Jdbi database, TenantCopy table, Rows rows) {
    try {
      database.useHandle(handle -> {
        try (CopyRows copy = table.start(handle.getConnection())) {
          rows.addTo(copy);
          copy.finish();
        }
      });
    } catch (SQLException e) {
      throw new BulkCopyException(e);
    }
  }

  /** Rows could not be loaded; the transaction is lost with them. */
  public static final class BulkCopyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BulkCopyException(SQLException cause) {
      super("Rows could not be loaded", cause);
    }
  }
}
