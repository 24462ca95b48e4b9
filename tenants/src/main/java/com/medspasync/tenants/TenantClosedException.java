package com.medspasync.tenants;

import java.sql.SQLException;

/** The database does not let the application to the data of a tenant: it is suspended. */
public final class TenantClosedException extends SQLException {

  private static final long serialVersionUID = 1L;

  public TenantClosedException(SQLException refusal) {
    super("the data of this tenant cannot be reached", refusal.getSQLState(), refusal);
  }
}
