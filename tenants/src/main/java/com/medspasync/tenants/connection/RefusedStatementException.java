package com.medspasync.tenants.connection;

import java.sql.SQLException;

/** The connection does not do this: it could lead out of the tenant. */
public final class RefusedStatementException extends SQLException {

  /** SQL state "insufficient privilege". */
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static final long serialVersionUID = 1L;

  public RefusedStatementException(String reason) {
    super(reason, INSUFFICIENT_PRIVILEGE);
  }
}
