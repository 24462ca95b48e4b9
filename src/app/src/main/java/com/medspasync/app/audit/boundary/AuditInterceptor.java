package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.tenants.TenantClosedException;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Leaves an event of each audited operation that was carried out, within its transaction. Refusals
 * are thrown past it; {@link RefusalsFilter} leaves theirs.
 */
@Interceptor
@Audited
@Priority(AuditInterceptor.WITHIN_TRANSACTIONS)
public class AuditInterceptor {

  /** Behind the container's interceptor of transactions. */
  static final int WITHIN_TRANSACTIONS = Interceptor.Priority.LIBRARY_BEFORE;

  /** Words that are looked for may be a client's name; a cursor may hold one. */
  private static final Set<String> NOT_REPEATED = Set.of("q", "startingAfter");

  @Inject private HttpServletRequest request;
  @Inject private CurrentCaller caller;
  @Inject private TrailNotes notes;
  @Inject private AuditTrail trail;

  @AroundInvoke
  Object leaveAnEvent(InvocationContext call) throws Exception {
    // who signs out is nobody afterwards
    Optional<Caller> doer = caller.find();
    Object result = call.proceed();
    // nothing can be written into a suspended practice; what is left there concerns the person
    if (doer.isPresent() && !doer.get().suspended()) {
      recordWhileOpen(call, doer.get(), result);
    }
    return result;
  }

  /** A session is believed for some seconds; meanwhile its practice may have been suspended. */
  private void recordWhileOpen(InvocationContext call, Caller doer, Object result) {
    try {
      record(call, doer, result);
    } catch (RuntimeException failure) {
      if (!TenantClosedException.isBehind(failure)) {
        throw failure;
      }
    }
  }

  private void record(InvocationContext call, Caller doer, Object result) {
    Method operation = call.getMethod();
    SeenObjects seen = SeenObjects.in(result);
    Set<String> objects = new LinkedHashSet<>(inPath(operation, call.getParameters()));
    objects.addAll(seen.ids());
    Map<String, Object> details = new LinkedHashMap<>(Doers.facts(doer));
    seen.count().ifPresent(count -> details.put("count", count));
    Map<String, String> filter = filter();
    if (!filter.isEmpty()) {
      details.put("filter", filter);
    }
    if (!notes.changes().isEmpty()) {
      details.put("changes", notes.changes());
    }
    TenantContext.call(
        doer.tenant(),
        () -> {
          trail.add(
              Doers.of(doer, request),
              action(operation).orElse(operation.getName()),
              Outcome.DONE,
              List.copyOf(objects),
              details);
          return true;
        });
  }

  /** The name of an operation in the API's document. */
  static Optional<String> action(Method operation) {
    return Optional.ofNullable(operation.getAnnotation(Operation.class))
        .map(Operation::operationId);
  }

  private static List<String> inPath(Method operation, Object[] values) {
    List<String> ids = new ArrayList<>();
    Parameter[] parameters = operation.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      PathParam named = parameters[i].getAnnotation(PathParam.class);
      if (named != null && named.value().toLowerCase(java.util.Locale.ROOT).endsWith("id")) {
        ids.add(String.valueOf(values[i]));
      }
    }
    return ids;
  }

  private Map<String, String> filter() {
    Map<String, String> filter = new TreeMap<>();
    if (request.getMethod().equals("GET")) {
      request
          .getParameterMap()
          .forEach((name, values) -> {
            boolean given = !String.join("", values).isBlank();
            if (given) {
              filter.put(name, NOT_REPEATED.contains(name) ? "…" : String.join(",", values));
            }
          });
    }
    return filter;
  }
}
