package com.medspasync.app.persistence;

import com.medspasync.tenants.connection.TenantDataSource;

/** Binds persistence unit {@code tenant} to the tenant of the request; named in persistence.xml. */
public final class TenantSession extends GuardedSession {

  public TenantSession() {
    super(login -> new TenantDataSource(login, new ContainerTransactionRoles()));
  }
}
