package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.rest.Json;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.audit.AuditEvent;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.audit.AuditLog;
import com.medspasync.tenants.audit.AuditScope;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Leaves what support does within a practice in the platform's record as well, and in the
 * practice's also what leaves no event when its own people do it. What cannot be recorded is not
 * answered.
 */
@Provider
public class SupportTrailFilter implements ContainerResponseFilter {

  /** What pages ask again and again about the visit itself. */
  private static final Set<String> OF_THE_VISIT = Set.of("session", "getSupportAccess");

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Inject private CurrentCaller caller;
  @Inject private AuditTrail trail;
  @Inject private AuditLog log;
  @Inject @Platform private Jdbi platform;
  @Inject private Clock clock;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Optional<Caller> support = caller.find().filter(found -> !found.role().isOfMembers());
    if (support.isEmpty() || resource.getResourceMethod() == null) {
      return;
    }
    String action =
        AuditInterceptor.action(resource.getResourceMethod())
            .orElse(resource.getResourceMethod().getName());
    if (OF_THE_VISIT.contains(action)) {
      return;
    }
    boolean done = response.getStatus() < Status.BAD_REQUEST.getStatusCode();
    record(
        support.get(),
        action,
        done ? Outcome.DONE : RefusalsFilter.outcome(response.getStatus()),
        RefusalsFilter.ids(request));
  }

  private void record(Caller support, String action, Outcome outcome, List<String> ids) {
    Doer doer = Doers.of(support, servletRequest);
    Map<String, String> facts = Doers.facts(support);
    if (outcome == Outcome.DONE && !RefusalsFilter.isAudited(resource)) {
      TenantContext.run(support.tenant(), () -> trail.add(doer, action, outcome, ids, facts));
    }
    List<String> objects = new ArrayList<>(List.of(support.tenant().toString()));
    objects.addAll(ids);
    AuditEvent event =
        new AuditEvent(
            TypedId.next(), clock.instant(), action, outcome, doer, objects, Json.write(facts));
    try {
      platform.useTransaction(
          handle -> log.add(handle.getConnection(), AuditScope.PLATFORM, event));
    } catch (SQLException e) {
      throw new IllegalStateException("What support did cannot be recorded", e);
    }
  }
}
