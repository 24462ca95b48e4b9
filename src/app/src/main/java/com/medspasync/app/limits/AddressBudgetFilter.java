package com.medspasync.app.limits;

import com.medspasync.app.trail.RequestRefused;
import com.medspasync.app.web.Transport;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Counts requests by where they come from, before anything else is done for them. Whoever is on
 * this machine itself is not counted, nor are the questions of load balancers.
 */
@Provider
@PreMatching
@Priority(AddressBudgetFilter.FIRST)
public class AddressBudgetFilter implements ContainerRequestFilter {

  static final int FIRST = 10;

  private static final Set<String> OF_LOAD_BALANCERS = Set.of("health/quick");

  @Context private HttpServletRequest servletRequest;
  @Inject private RequestBudgets budgets;
  @Inject private Event<RequestRefused> refusals;

  @Override
  public void filter(ContainerRequestContext request) {
    Transport transport = Transport.of(servletRequest);
    if (!transport.local() && !OF_LOAD_BALANCERS.contains(request.getUriInfo().getPath())) {
      Standings.of(request)
          .add(
              budgets.take(Budget.ADDRESS, transport.place()),
              () -> refusals.fire(new RequestRefused(RequestRefused.Kind.USED_UP_BUDGETS)));
    }
  }
}
