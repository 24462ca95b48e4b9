package com.medspasync.app.persistence;

import com.medspasync.tenants.connection.PlatformDataSource;

/** Binds persistence unit {@code platform} to schema platform; named in persistence.xml. */
public final class PlatformSession extends GuardedSession {

  public PlatformSession() {
    super(login -> new PlatformDataSource(login, new ContainerTransactionRoles()));
  }
}
