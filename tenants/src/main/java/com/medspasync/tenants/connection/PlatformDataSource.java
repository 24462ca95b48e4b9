package com.medspasync.tenants.connection;

import com.medspasync.tenants.DatabaseRoles;
import javax.sql.DataSource;

/**
 * Connections to schema platform: registry, people, sessions, jobs, outbox. They see no tenant's
 * schema, and a tenant's connection does not see theirs; within one transaction of the container
 * both kinds may be used, and commit together. SQL names the schema: {@code platform.people}.
 */
public final class PlatformDataSource extends GuardedDataSource {

  /**
   * @param login signs in as {@code medspasync_app}
   */
  public PlatformDataSource(DataSource login, TransactionRoles roles) {
    super(login, () -> DatabaseRoles.PLATFORM, roles);
  }
}
