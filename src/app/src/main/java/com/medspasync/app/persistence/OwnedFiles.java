package com.medspasync.app.persistence;

import java.util.Set;

/** Knows which sealed files of the bound spa somebody still needs; all others are swept. */
@FunctionalInterface
public interface OwnedFiles {

  /** Names of the files, in the transaction under way. */
  Set<String> storedNames();
}
