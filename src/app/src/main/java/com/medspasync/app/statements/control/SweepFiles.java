package com.medspasync.app.statements.control;

import com.medspasync.app.jobs.control.Chore;
import com.medspasync.app.persistence.OwnedFiles;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.tenants.TenantContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Removes from disk what nobody owns: parts of uploads that were cut off by a crash, and files
 * whose import was never committed. What was written to lately may belong to an upload under way.
 */
@Dependent
public class SweepFiles implements Chore {

  private static final Duration LONGEST_UPLOAD = Duration.ofHours(6);

  private final List<OwnedFiles> owners;
  private final StatementFileStore store;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public SweepFiles(
      Instance<OwnedFiles> owners,
      StatementFileStore store,
      Transactions transactions,
      Clock clock) {
    this(owners.stream().toList(), store, transactions, clock);
  }

  public SweepFiles(
      List<OwnedFiles> owners, StatementFileStore store, Transactions transactions, Clock clock) {
    this.owners = List.copyOf(owners);
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void run() {
    Set<String> owned =
        transactions.required(() ->
            owners.stream()
                .flatMap(owner -> owner.storedNames().stream())
                .collect(Collectors.toSet()));
    store.sweep(TenantContext.require(), owned, clock.instant().minus(LONGEST_UPLOAD));
  }
}
