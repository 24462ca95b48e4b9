package com.medspasync.app.audit.control;

import com.medspasync.app.persistence.Transactions;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.audit.AuditAnchors;
import com.medspasync.tenants.audit.AuditChain;
import com.medspasync.tenants.audit.AuditHead;
import com.medspasync.tenants.audit.AuditScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Chains the events of the spa that is bound, and notes where its chain ends. */
@Dependent
public class Sequencer {

  private final AuditChain chain;
  private final AuditAnchors anchors;
  private final TrailTables tables;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public Sequencer(
      AuditChain chain,
      AuditAnchors anchors,
      TrailTables tables,
      Transactions transactions,
      Clock clock) {
    this.chain = chain;
    this.anchors = anchors;
    this.tables = tables;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Chains whatever waits. */
  public void chain() {
    AuditScope scope = AuditScope.of(TenantContext.require());
    int chained;
    do {
      chained =
          transactions.required(() -> tables.ask(connection -> chain.extend(connection, scope)));
    } while (AuditChain.mayBeMore(chained));
  }

  /** Notes the head outside the database, unless it is the one that was noted last. */
  public void anchor() {
    AuditScope scope = AuditScope.of(TenantContext.require());
    AuditHead head =
        transactions.required(() -> tables.ask(connection -> chain.head(connection, scope)));
    if (head.position() > anchors.lastPosition(scope)) {
      anchors.add(scope, head, clock.instant());
    }
  }
}
