package com.medspasync.tenants;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database does not let the application to the data of a tenant: it is suspended, or erased.
 */
public final class TenantClosedException extends SQLException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_CHAIN = 20;

  public TenantClosedException(SQLException refusal) {
    super("the data of this tenant cannot be reached", refusal.getSQLState(), refusal);
  }

  /** Whether a failure comes from one; failures that cause each other in a circle end somewhere. */
  public static boolean isBehind(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(LONGEST_CHAIN)
        .anyMatch(TenantClosedException.class::isInstance);
  }
}
