package com.medspasync.tenants.connection;

import com.medspasync.tenants.TenantContext;
import javax.sql.DataSource;

/**
 * Connections to the schema of the tenant that {@link TenantContext} is bound to, and to no other.
 *
 * <p>Every transaction starts with {@code SET LOCAL ROLE}, so the server forgets the tenant with
 * the transaction, however it ends. Outside a transaction each statement gets one of its own. The
 * SQL is limited to one statement that reads or writes rows; see {@link StatementGuard} and ADR
 * 0002. A connection belongs to the tenant of its first statement: without a tenant, or under
 * another one, it executes nothing.
 */
public final class TenantDataSource extends GuardedDataSource {

  /**
   * @param login signs in as {@code medspasync_app}
   */
  public TenantDataSource(DataSource login, TransactionRoles roles) {
    super(login, () -> TenantContext.require().schema(), roles);
  }
}
