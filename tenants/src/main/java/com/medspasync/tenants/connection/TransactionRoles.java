package com.medspasync.tenants.connection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for the length of one transaction of a container, which role each connection has been
 * switched to. Handles of one transaction may share a connection (a tenant's rows and the job that
 * follows from them are committed together), so no handle can remember it alone.
 */
@FunctionalInterface
public interface TransactionRoles {

  /** Roles by connection in the present container transaction; null when there is none. */
  @Nullable Map<Object, String> ofPresentTransaction();

  /** For plain JDBC, where every handle has a connection of its own. */
  static TransactionRoles withoutContainer() {
    return () -> null;
  }
}
