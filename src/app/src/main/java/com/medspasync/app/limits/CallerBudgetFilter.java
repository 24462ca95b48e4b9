package com.medspasync.app.limits;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.trail.BudgetUsedUp;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts requests by who sends them, once it is known who does. */
@Provider
@Priority(CallerBudgetFilter.AFTER_ACCESS)
public class CallerBudgetFilter implements ContainerRequestFilter {

  static final int AFTER_ACCESS = Priorities.AUTHENTICATION + 1;

  @Context private ResourceInfo resource;
  @Inject private CurrentCaller currentCaller;
  @Inject private RequestBudgets budgets;
  @Inject private Event<BudgetUsedUp> refusals;

  @Override
  public void filter(ContainerRequestContext request) {
    currentCaller.find().ifPresent(caller -> count(caller, Standings.of(request)));
  }

  private void count(Caller caller, Standings standings) {
    String person = caller.person().toString();
    take(Budget.PERSON, person, standings);
    take(Budget.PRACTICE, caller.tenant().toString(), standings);
    if (resource.getResourceMethod().isAnnotationPresent(Costly.class)) {
      take(Budget.COSTLY, person, standings);
    }
  }

  private void take(Budget budget, String whose, Standings standings) {
    standings.add(
        budgets.take(budget, whose), () -> refusals.fire(new BudgetUsedUp(budget.policy())));
  }
}
