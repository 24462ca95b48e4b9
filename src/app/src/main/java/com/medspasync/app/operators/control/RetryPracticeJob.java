package com.medspasync.app.operators.control;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.jobs.control.RetryJob;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Has a job of some practice run once more. */
@Dependent
public class RetryPracticeJob {

  private static final String ACTION = "retryJob";

  private final Tenants tenants;
  private final RetryJob retry;
  private final PracticeFigures figures;
  private final OperatorTrail trail;
  private final Transactions transactions;

  @Inject
  public RetryPracticeJob(
      Tenants tenants,
      RetryJob retry,
      PracticeFigures figures,
      OperatorTrail trail,
      Transactions transactions) {
    this.tenants = tenants;
    this.retry = retry;
    this.figures = figures;
    this.trail = trail;
    this.transactions = transactions;
  }

  /**
   * Retries.
   *
   * @throws DomainException NOT_FOUND when there is no such practice or job, CONFLICT when it
   *     cannot be run again
   */
  public void retry(OnDuty operator, Origin origin, TenantId practice, UUID job)
      throws SQLException {
    boolean open =
        tenants.find(practice).filter(found -> found.status() == Tenant.Status.ACTIVE).isPresent();
    if (!open) {
      throw new DomainException(
          DomainException.Kind.NOT_FOUND, "request.not-found", "There is no such item.");
    }
    List<String> objects = List.of(TypedId.format(Job.PREFIX, job), practice.toString());
    TenantContext.call(
        practice,
        () ->
            transactions.required(() -> {
              retry.retry(job);
              return true;
            }));
    trail.addTo(practice, operator, origin, ACTION, objects, Map.of());
    trail.add(operator, origin, ACTION, Outcome.DONE, objects, Map.of());
    TenantContext.run(practice, figures::measure);
  }
}
