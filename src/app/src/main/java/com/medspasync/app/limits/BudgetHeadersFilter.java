package com.medspasync.app.limits;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Says in each answer what is left, so that a program can slow down before it is refused. */
@Provider
public class BudgetHeadersFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Standings standings = Standings.of(request);
    if (!standings.isEmpty()) {
      response.getHeaders().putSingle("RateLimit-Policy", standings.policies());
      response.getHeaders().putSingle("RateLimit", standings.limits());
    }
  }
}
