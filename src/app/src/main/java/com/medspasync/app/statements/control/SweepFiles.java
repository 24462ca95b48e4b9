package com.medspasync.app.statements.control;

import com.medspasync.app.jobs.control.Chore;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.tenants.TenantContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * Removes from disk what no import owns: parts of uploads that were cut off by a crash, and files
 * whose import was never committed. What was written to lately may belong to an upload under way.
 */
@Dependent
public class SweepFiles implements Chore {

  private static final Duration LONGEST_UPLOAD = Duration.ofHours(6);

  private final Imports imports;
  private final StatementFileStore store;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public SweepFiles(
      Imports imports, StatementFileStore store, Transactions transactions, Clock clock) {
    this.imports = imports;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void run() {
    Set<String> owned = transactions.required(imports::storedNames);
    store.sweep(TenantContext.require(), owned, clock.instant().minus(LONGEST_UPLOAD));
  }
}
