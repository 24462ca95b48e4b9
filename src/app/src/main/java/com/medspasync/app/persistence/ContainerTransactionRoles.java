package com.medspasync.app.persistence;

import com.medspasync.tenants.connection.TransactionRoles;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** Keeps the roles of connections with the container's transaction, which drops them as it ends. */
final class ContainerTransactionRoles implements TransactionRoles {

  private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

  /** One key for all instances: tenant and platform handles share connections. */
  private static final Object KEY = new Object();

  private @Nullable TransactionSynchronizationRegistry registry;

  @Override
  public @Nullable Map<Object, String> ofPresentTransaction() {
    TransactionSynchronizationRegistry transactions = registry();
    if (!isPresent(transactions.getTransactionStatus())) {
      return null;
    }
    @SuppressWarnings("unchecked") // only this class knows the key
    Map<Object, String> roles = (Map<Object, String>) transactions.getResource(KEY);
    if (roles == null) {
      roles = new IdentityHashMap<>();
      transactions.putResource(KEY, roles);
    }
    return roles;
  }

  private static boolean isPresent(int status) {
    return status == Status.STATUS_ACTIVE
        || status == Status.STATUS_MARKED_ROLLBACK
        || status == Status.STATUS_PREPARING;
  }

  /** Looked up at first use: EclipseLink makes its session before the name can be resolved. */
  @SuppressWarnings("BanJNDI") // a constant name, answered by the container itself
  private synchronized TransactionSynchronizationRegistry registry() {
    if (registry == null) {
      try {
        registry = InitialContext.doLookup(REGISTRY);
      } catch (NamingException e) {
        throw new IllegalStateException("the container has no transactions", e);
      }
    }
    return registry;
  }
}
