package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.trail.AccountChange;
import com.medspasync.app.trail.SignInAttempt;
import com.medspasync.app.web.RequestId;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Leaves an event of each sign-in to an account of the spa, of each that failed, and of what was
 * changed by the link of a letter.
 */
@Dependent
public class SignInObserver {

  private static final String ACTION = "signIn";

  private final AuditTrail trail;
  private final Tenants registry;

  @Inject
  public SignInObserver(AuditTrail trail, Tenants registry) {
    this.trail = trail;
    this.registry = registry;
  }

  void record(@Observes SignInAttempt attempt) {
    add(
        attempt.tenants(),
        new Event(
            attempt.succeeded() ? person(attempt.person(), attempt.address()) : stranger(attempt),
            ACTION,
            attempt.succeeded() ? Outcome.DONE : Outcome.FAILED,
            List.of(TypedId.format(Person.PREFIX, attempt.person())),
            Map.of("with", attempt.with())));
  }

  void record(@Observes AccountChange change) {
    List<String> objects = new ArrayList<>(change.objects());
    objects.add(TypedId.format(Person.PREFIX, change.person()));
    add(
        change.tenants(),
        new Event(
            person(change.person(), change.address()),
            change.action(),
            Outcome.DONE,
            objects,
            Map.of()));
  }

  private record Event(
      Doer doer, String action, Outcome outcome, List<String> objects, Map<String, ?> details) {}

  private void add(List<TenantId> tenants, Event event) {
    for (TenantId tenant : tenants) {
      if (!isOpen(tenant)) {
        continue; // nothing can be written into a suspended practice
      }
      TenantContext.call(
          tenant,
          () -> {
            trail.add(
                event.doer(), event.action(), event.outcome(), event.objects(), event.details());
            return true;
          });
    }
  }

  private boolean isOpen(TenantId tenant) {
    try {
      return registry.get(tenant).status() == Tenant.Status.ACTIVE;
    } catch (SQLException e) {
      throw new IllegalStateException("It is not known whether the spa is open", e);
    }
  }

  private static Doer person(UUID person, String address) {
    return new Doer(DoerKind.PERSON, Optional.of(person), "", address, RequestId.current());
  }

  /** Whoever fails to sign in as a person need not be that person. */
  private static Doer stranger(SignInAttempt attempt) {
    return new Doer(DoerKind.UNKNOWN, Optional.empty(), "", attempt.address(), RequestId.current());
  }
}
