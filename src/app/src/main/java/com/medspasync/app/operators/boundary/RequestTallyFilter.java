package com.medspasync.app.operators.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.operators.control.RequestTally;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Counts the requests of each practice. */
@Provider
public class RequestTallyFilter implements ContainerResponseFilter {

  private static final Set<Integer> REFUSALS =
      Set.of(Status.FORBIDDEN.getStatusCode(), Status.TOO_MANY_REQUESTS.getStatusCode());

  @Inject private CurrentCaller caller;
  @Inject private RequestTally tally;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    caller
        .find()
        .ifPresent(known -> tally.add(known.tenant(), REFUSALS.contains(response.getStatus())));
  }
}
