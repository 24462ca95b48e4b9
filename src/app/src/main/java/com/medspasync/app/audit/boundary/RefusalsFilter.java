package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.trail.Audited;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Leaves an event of each operation that was refused to somebody who is signed in, in a transaction
 * of its own, since that of the operation is undone. What nobody may do is recorded whatever the
 * operation; what failed otherwise, for audited operations.
 */
@Provider
public class RefusalsFilter implements ContainerResponseFilter {

  private static final System.Logger LOG = System.getLogger(RefusalsFilter.class.getName());

  /** Ids beyond this length are none. */
  private static final int LONGEST_ID = 64;

  private static final Set<Integer> NOT_ALLOWED =
      Set.of(
          Status.UNAUTHORIZED.getStatusCode(),
          Status.FORBIDDEN.getStatusCode(),
          Status.NOT_FOUND.getStatusCode());

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Inject private CurrentCaller caller;
  @Inject private AuditTrail trail;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Family family = response.getStatusInfo().getFamily();
    Method operation = resource.getResourceMethod();
    if (operation == null || (family != Family.CLIENT_ERROR && family != Family.SERVER_ERROR)) {
      return;
    }
    Outcome outcome = outcome(response.getStatus());
    if (outcome == Outcome.REFUSED || (isAudited(resource) && !isBeyondBudget(response))) {
      caller
          .find()
          .filter(doer -> !doer.suspended())
          .ifPresent(doer -> record(request, response, doer, outcome));
    }
  }

  /** Whoever floods us shall not flood the record: {@link BudgetObserver} tells once a minute. */
  private static boolean isBeyondBudget(ContainerResponseContext response) {
    return response.getStatus() == Status.TOO_MANY_REQUESTS.getStatusCode()
        && code(response).startsWith(BudgetObserver.CODES);
  }

  private static String code(ContainerResponseContext response) {
    return response.getEntity() instanceof Problem problem ? problem.code() : "";
  }

  /** How an operation ended that was not carried out. */
  static Outcome outcome(int status) {
    return NOT_ALLOWED.contains(status) ? Outcome.REFUSED : Outcome.FAILED;
  }

  /** Whether the operation leaves events of its own. */
  static boolean isAudited(ResourceInfo resource) {
    return resource.getResourceMethod().isAnnotationPresent(Audited.class)
        || resource.getResourceClass().isAnnotationPresent(Audited.class);
  }

  private void record(
      ContainerRequestContext request,
      ContainerResponseContext response,
      Caller doer,
      Outcome outcome) {
    Method operation = resource.getResourceMethod();
    String action = AuditInterceptor.action(operation).orElse(operation.getName());
    Map<String, Object> details = new TreeMap<>(Doers.facts(doer));
    details.put("status", response.getStatus());
    details.put("code", code(response));
    try {
      TenantContext.call(
          doer.tenant(),
          () -> {
            trail.add(Doers.of(doer, servletRequest), action, outcome, ids(request), details);
            return true;
          });
    } catch (RuntimeException broken) {
      // the refusal stands all the same, and says why
      LOG.log(Level.ERROR, "A refusal of " + action + " could not be recorded", broken);
    }
  }

  /** The ids in the path of a request. */
  static List<String> ids(ContainerRequestContext request) {
    return request.getUriInfo().getPathParameters().entrySet().stream()
        .filter(part -> part.getKey().toLowerCase(java.util.Locale.ROOT).endsWith("id"))
        .flatMap(part -> part.getValue().stream())
        .filter(RefusalsFilter::isId)
        .toList();
  }

  /** What stands in a path may be anything; only what can be an id is repeated. */
  private static boolean isId(String text) {
    return text.length() <= LONGEST_ID && text.matches("[a-z0-9_]+");
  }
}
