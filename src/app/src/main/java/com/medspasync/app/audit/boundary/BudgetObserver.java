package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.trail.BudgetUsedUp;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Leaves an event when somebody has asked for more than is answered, in her practice's record. */
@Dependent
public class BudgetObserver {

  /** What the codes of such refusals begin with. */
  static final String CODES = "limits.";

  private static final String ACTION = "useUpBudget";

  private final AuditTrail trail;
  private final CurrentCaller caller;
  private final HttpServletRequest request;

  @Inject
  public BudgetObserver(AuditTrail trail, CurrentCaller caller, HttpServletRequest request) {
    this.trail = trail;
    this.caller = caller;
    this.request = request;
  }

  void record(@Observes BudgetUsedUp usedUp) {
    caller.find().filter(doer -> !doer.suspended()).ifPresent(doer -> record(doer, usedUp));
  }

  private void record(Caller doer, BudgetUsedUp usedUp) {
    Map<String, Object> details = new TreeMap<>(Doers.facts(doer));
    details.put("code", CODES + usedUp.budget());
    TenantContext.run(
        doer.tenant(),
        () -> trail.add(Doers.of(doer, request), ACTION, Outcome.REFUSED, List.of(), details));
  }
}
