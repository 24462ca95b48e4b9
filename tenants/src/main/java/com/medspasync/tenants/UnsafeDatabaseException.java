package com.medspasync.tenants;

import java.util.List;

/** The database would let one tenant reach another. */
public final class UnsafeDatabaseException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnsafeDatabaseException(List<String> gaps) {
    super(
        "the database is not safe for several tenants; prepare it once as superuser: "
            + String.join("; ", gaps));
  }
}
