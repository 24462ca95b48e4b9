package com.medspasync.app.operators.control;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantDoor;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Closes a practice to its people, and opens it again. The owner finds both in the practice's own
 * record once it is open.
 */
@Dependent
public class SuspendPractice {

  private static final String SUSPEND = "suspendPractice";
  private static final String RESTORE = "restorePractice";
  private static final String REASON = "reason";

  private final Jdbi platform;
  private final Tenants tenants;
  private final OperatorTrail trail;

  @Inject
  public SuspendPractice(@Platform Jdbi platform, Tenants tenants, OperatorTrail trail) {
    this.platform = platform;
    this.tenants = tenants;
    this.trail = trail;
  }

  /**
   * Suspends.
   *
   * @throws DomainException NOT_FOUND when there is no such practice, CONFLICT when it is suspended
   */
  public void suspend(OnDuty operator, Origin origin, TenantId practice, String reason)
      throws SQLException {
    refuseUnless(practice, Tenant.Status.ACTIVE);
    Map<String, String> facts = Map.of(REASON, reason);
    // Before: nothing can be written into a practice that is closed.
    trail.addTo(practice, operator, origin, SUSPEND, List.of(practice.toString()), facts);
    platform.useTransaction(handle -> {
      TenantDoor.close(handle.getConnection(), practice, reason);
      record(handle.getConnection(), operator, origin, SUSPEND, practice, facts);
    });
  }

  /**
   * Undoes it.
   *
   * @throws DomainException NOT_FOUND when there is no such practice, CONFLICT when it is open
   */
  public void restore(OnDuty operator, Origin origin, TenantId practice, String reason)
      throws SQLException {
    refuseUnless(practice, Tenant.Status.SUSPENDED);
    Map<String, String> facts = Map.of(REASON, reason);
    platform.useTransaction(handle -> {
      TenantDoor.open(handle.getConnection(), practice);
      record(handle.getConnection(), operator, origin, RESTORE, practice, facts);
    });
    trail.addTo(practice, operator, origin, RESTORE, List.of(practice.toString()), facts);
  }

  private void record(
      Connection connection,
      OnDuty operator,
      Origin origin,
      String action,
      TenantId practice,
      Map<String, String> facts)
      throws SQLException {
    trail.add(
        connection, operator, origin, action, Outcome.DONE, List.of(practice.toString()), facts);
  }

  private void refuseUnless(TenantId practice, Tenant.Status expected) throws SQLException {
    Tenant found =
        tenants
            .find(practice)
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND, "request.not-found", "There is no such item."));
    if (found.status() != expected) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "operators.already-so",
          "Somebody has done this before. Load the page anew to see who and why.");
    }
  }
}
