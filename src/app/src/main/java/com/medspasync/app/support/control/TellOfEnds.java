package com.medspasync.app.support.control;

import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.support.entity.SupportEnd;
import com.medspasync.app.support.entity.SupportGrant;
import com.medspasync.tenants.TenantClosedException;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.audit.AuditEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes to the owners when support is out, and records it, whatever it was that ended it. Nothing
 * ends by this: a visit is held against the clock with every request.
 */
@Dependent
public class TellOfEnds {

  private final Jdbi sql;
  private final SupportGrants grants;
  private final SupportLetters letters;
  private final SupportTrail trail;
  private final AuditTrail ofPractice;
  private final Transactions transactions;

  @Inject
  public TellOfEnds(
      @Platform Jdbi sql,
      SupportGrants grants,
      SupportLetters letters,
      SupportTrail trail,
      AuditTrail ofPractice,
      Transactions transactions) {
    this.sql = sql;
    this.grants = grants;
    this.letters = letters;
    this.trail = trail;
    this.ofPractice = ofPractice;
    this.transactions = transactions;
  }

  /** Tells of all that have ended. */
  public void tell() {
    for (SupportGrant grant : grants.untold()) {
      boolean opened = grant.endsAt() != null;
      if (opened) {
        recordInPractice(grant);
      }
      try {
        sql.useTransaction(handle -> tell(handle, grant, opened));
      } catch (SQLException e) {
        throw new IllegalStateException("Nobody can be told that support is out", e);
      }
    }
  }

  private void tell(Handle handle, SupportGrant grant, boolean opened) throws SQLException {
    if (!grants.tells(handle, grant.id())) {
      return;
    }
    if (opened) {
      letters.add(handle, grant.practice(), grant.id(), SupportLetter.About.ENDED);
    }
    trail.ended(handle, grant);
  }

  /**
   * Every node may try: the event has the id of what ended, and is added once. A closed practice
   * takes none; that it was closed stands there before.
   */
  private void recordInPractice(SupportGrant grant) {
    if (grant.endedBy() == SupportEnd.SUSPENSION) {
      return;
    }
    AuditEvent event = SupportTrail.ended(grant);
    try {
      TenantContext.call(
          grant.practice(),
          () ->
              transactions.required(() -> {
                ofPractice.add(event);
                return true;
              }));
    } catch (RuntimeException failure) {
      if (!TenantClosedException.isBehind(failure)) {
        throw failure;
      }
    }
  }
}
