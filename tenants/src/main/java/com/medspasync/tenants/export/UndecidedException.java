package com.medspasync.tenants.export;

import java.util.Collection;

/** The tables are not those that the rules of exports speak of; nothing is exported by guess. */
public final class UndecidedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UndecidedException(Collection<String> undecided, Collection<String> gone) {
    super(
        "The tables are not those that this version exports. Nobody decided about: "
            + undecided
            + "; not there: "
            + gone);
  }
}
