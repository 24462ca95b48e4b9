package com.medspasync.tenants.connection;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Hands out connections that work under one role; what the two kinds have in common. */
abstract sealed class GuardedDataSource implements DataSource
    permits TenantDataSource, PlatformDataSource {

  private final DataSource login;
  private final Supplier<String> role;
  private final TransactionRoles roles;

  GuardedDataSource(DataSource login, Supplier<String> role, TransactionRoles roles) {
    this.login = login;
    this.role = role;
    this.roles = roles;
  }

  @Override
  public final Connection getConnection() throws SQLException {
    return GuardedConnection.around(login.getConnection(), role, roles);
  }

  @Override
  public final Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException(
        "the sign-in to the database is not chosen by callers");
  }

  @Override
  public final <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException("the connection's sign-in is not handed out");
  }

  @Override
  public final boolean isWrapperFor(Class<?> type) {
    return false;
  }

  @Override
  public final PrintWriter getLogWriter() throws SQLException {
    return login.getLogWriter();
  }

  @Override
  public final void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("logging is configured, not set by callers");
  }

  @Override
  public final void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("time limits are configured, not set by callers");
  }

  @Override
  public final int getLoginTimeout() throws SQLException {
    return login.getLoginTimeout();
  }

  @Override
  public final Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
