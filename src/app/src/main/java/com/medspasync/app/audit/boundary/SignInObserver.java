package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.trail.SignInAttempt;
import com.medspasync.app.web.RequestId;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leaves an event of each sign-in to an account of the spa, and of each that failed. */
@Dependent
public class SignInObserver {

  private static final String ACTION = "signIn";

  private final AuditTrail trail;

  @Inject
  public SignInObserver(AuditTrail trail) {
    this.trail = trail;
  }

  void record(@Observes SignInAttempt attempt) {
    for (TenantId tenant : attempt.tenants()) {
      TenantContext.call(
          tenant,
          () -> {
            trail.add(
                doer(attempt),
                ACTION,
                attempt.succeeded() ? Outcome.DONE : Outcome.FAILED,
                List.of(TypedId.format(Person.PREFIX, attempt.person())),
                Map.of("with", attempt.with()));
            return true;
          });
    }
  }

  /** Whoever fails to sign in as a person need not be that person. */
  private static Doer doer(SignInAttempt attempt) {
    return new Doer(
        attempt.succeeded() ? DoerKind.PERSON : DoerKind.UNKNOWN,
        attempt.succeeded() ? Optional.of(attempt.person()) : Optional.empty(),
        "",
        attempt.address(),
        RequestId.current());
  }
}
