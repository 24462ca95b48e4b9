package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.rest.Json;
import com.medspasync.app.trail.AccountChange;
import com.medspasync.app.trail.SessionReplaced;
import com.medspasync.app.trail.SignInFailed;
import com.medspasync.app.trail.SignInSucceeded;
import com.medspasync.app.web.RequestId;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.audit.AuditEvent;
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

  /** What public ids of sessions begin with. */
  private static final String SESSION = "session";

  private final AuditTrail trail;
  private final Tenants registry;

  @Inject
  public SignInObserver(AuditTrail trail, Tenants registry) {
    this.trail = trail;
    this.registry = registry;
  }

  void record(@Observes SignInSucceeded success) {
    in(
        success.tenant(),
        () ->
            trail.add(
                person(success.person(), success.address()),
                ACTION,
                Outcome.DONE,
                List.of(TypedId.format(Person.PREFIX, success.person())),
                Map.of("with", success.with())));
  }

  /** Whoever fails to sign in as a person need not be that person. */
  void record(@Observes SignInFailed failure) {
    AuditEvent event =
        new AuditEvent(
            failure.id(),
            failure.at(),
            ACTION,
            Outcome.FAILED,
            new Doer(DoerKind.UNKNOWN, Optional.empty(), "", failure.address(), failure.request()),
            failure.person().map(id -> TypedId.format(Person.PREFIX, id)).stream().toList(),
            Json.write(Map.of("with", failure.with(), "account", failure.account())));
    for (TenantId tenant : failure.tenants()) {
      in(tenant, () -> trail.add(event));
    }
  }

  /** The browser ended it; who sits there now is in the event of her sign-in. */
  void record(@Observes SessionReplaced replaced) {
    in(
        replaced.tenant(),
        () ->
            trail.add(
                new Doer(
                    DoerKind.SYSTEM, Optional.empty(), "", replaced.address(), RequestId.current()),
                "replaceSession",
                Outcome.DONE,
                List.of(
                    TypedId.format(Person.PREFIX, replaced.person()),
                    TypedId.format(SESSION, replaced.session())),
                Map.of()));
  }

  void record(@Observes AccountChange change) {
    List<String> objects = new ArrayList<>(change.objects());
    objects.add(TypedId.format(Person.PREFIX, change.person()));
    for (TenantId tenant : change.tenants()) {
      in(
          tenant,
          () ->
              trail.add(
                  person(change.person(), change.address()),
                  change.action(),
                  Outcome.DONE,
                  objects,
                  Map.of()));
    }
  }

  /** Nothing can be written into a suspended practice. */
  private void in(TenantId tenant, Runnable writing) {
    if (isOpen(tenant)) {
      TenantContext.run(tenant, writing);
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
}
