package com.medspasync.app.statements.control;

import java.util.UUID;

/** Knows whether people's decisions rest on the lines of an import. */
public interface LinesInUse {

  /** How many standing decisions would lose a line if the import were undone. */
  long decisionsOn(UUID importId);
}
