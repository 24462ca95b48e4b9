package com.medspasync.app.reconciliation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * Matches of one spa change one transaction after the other: a run that becomes visible, a decision
 * and what is learned from it all see what the one before has left. Taken before any match is
 * locked, so that two who wait for each other cannot be.
 */
@Dependent
public class MatchesTurn {

  private final Jdbi database;

  @Inject
  public MatchesTurn(Jdbi database) {
    this.database = database;
  }

  /** Waits for the turn and keeps it until the transaction ends. */
  void take() {
    database.useHandle(handle ->
        handle
            .createQuery("select name from turns where name = 'matches' for update")
            .mapTo(String.class)
            .one());
  }
}
