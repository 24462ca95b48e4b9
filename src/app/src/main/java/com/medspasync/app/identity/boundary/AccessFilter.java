package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.OperatorDoor;
import com.medspasync.app.identity.control.SignIn;
import com.medspasync.app.identity.control.SupportDoor;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Permissions;
import com.medspasync.app.rest.SuspendedException;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.app.trail.RequestRefused;
import com.medspasync.app.web.Transport;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.TenantContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every operation: finds out who asks, refuses who may not, and binds the request to
 * the caller's tenant. An operation that the permissions file does not have is refused.
 *
 * <p>A browser sends its cookies whoever made it send the request. So a request that is
 * authenticated by cookie and changes something must also carry the session's token in a header,
 * which only our own pages can read.
 *
 * <p>Without a second factor nothing is open but what leads to one; before the first clients' data
 * arrive, the owner may look around. Operations with {@link NeedsProof} are dangerous: the caller
 * must have given a password or a code within the last quarter of an hour. Who works in a suspended
 * practice is told so by everything that is not about herself. Who reaches some locations is let in
 * where operations keep to them. Operators' routes have a door of their own; the other way round an
 * operator is let into a practice by its owner alone.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {

  private static final System.Logger LOG = System.getLogger(AccessFilter.class.getName());

  private static final String BEARER = "bearer ";
  private static final String CSRF_HEADER = "X-CSRF-Token";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** The permission whose use fills a practice with people's data. */
  private static final String BRINGS_CLIENTS_IN = "imports:write";

  /** How long after a password or a code dangerous acts need no other. */
  private static final Duration PROVEN_FOR = Duration.ofMinutes(15);

  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;
  @Context private HttpHeaders headers;

  @Inject private SignIn signIn;
  @Inject private Permissions permissions;
  @Inject private CurrentCaller currentCaller;
  @Inject private OperatorDoor operatorDoor;
  @Inject private SupportDoor supportDoor;
  @Inject private Clock clock;
  @Inject private Event<RequestRefused> refusals;

  @Override
  public void filter(ContainerRequestContext request) {
    Permissions.Access access =
        Route.of(resource.getResourceClass(), resource.getResourceMethod())
            .flatMap(permissions::access)
            .orElseThrow(
                () -> forbidden("identity.not-listed", "This operation is open to nobody."));
    boolean changes = !READING.contains(request.getMethod());
    if (changes && comesFromForeignPage()) {
      throw foreignPage(access);
    }
    if (access instanceof Permissions.Access.Operators operators) {
      // whatever a practice's people show is not even looked at
      operatorDoor.admit(
          new OperatorDoor.Entry(
              operators.signedIn(),
              changes,
              resource.getResourceMethod().isAnnotationPresent(NeedsProof.class)));
    } else {
      admitPeople(access, changes);
    }
  }

  private void admitPeople(Permissions.Access access, boolean changes) {
    Optional<String> bearer = bearer();
    Optional<Caller> caller = caller(bearer);
    switch (access) {
      case Permissions.Access.Operators operators ->
          throw forbidden("identity.not-listed", "This operation is open to nobody.");
      case Permissions.Access.Open open -> caller.ifPresent(currentCaller::set);
      case Permissions.Access.Present present -> admit(caller, changes && bearer.isEmpty());
      case Permissions.Access.Entering entering ->
          refuseSupport(admit(caller, changes && bearer.isEmpty()));
      case Permissions.Access.SignedIn signedIn ->
          refuseUnprotected(admitToPractice(caller, changes && bearer.isEmpty()), false);
      case Permissions.Access.Needs needs -> {
        Caller admitted = admitToPractice(caller, changes && bearer.isEmpty());
        refuseUnprotected(admitted, needs.permission().equals(BRINGS_CLIENTS_IN));
        if (!permissions.allows(admitted.role(), needs.permission())) {
          throw notIncluded();
        }
        if (!permissions.reaches(admitted.reach(), needs.permission())) {
          throw forbidden(
              "identity.all-locations-needed",
              "This is about the whole practice, and your account reaches some of its locations."
                  + " An owner can change that.");
        }
      }
    }
  }

  private Caller admit(Optional<Caller> found, boolean csrfTokenNeeded) {
    Caller caller =
        found.orElseThrow(
            () -> new UnauthenticatedException("identity.signed-out", "Sign in to go on."));
    if (csrfTokenNeeded && !sent(signIn.csrfToken(caller))) {
      currentCaller.set(caller); // for the record
      throw forbidden(
          "identity.csrf", "The header " + CSRF_HEADER + " does not belong to this session.");
    }
    refuseUnproven(caller);
    currentCaller.set(caller);
    if (!resource.getResourceMethod().isAnnotationPresent(LeavesTenantOpen.class)) {
      TenantContext.bind(caller.tenant());
    }
    return caller;
  }

  /** An account is for its own person, and whoever looks in for support has none here. */
  private static void refuseSupport(Caller caller) {
    if (!caller.role().isOfMembers()) {
      throw notIncluded();
    }
  }

  /** Of a suspended practice only what concerns the person herself is left. */
  private Caller admitToPractice(Optional<Caller> found, boolean csrfTokenNeeded) {
    Caller caller = admit(found, csrfTokenNeeded);
    if (caller.suspended()) {
      throw new SuspendedException();
    }
    return caller;
  }

  private static void refuseUnprotected(Caller caller, boolean bringsClientsIn) {
    boolean open =
        switch (caller.protection()) {
          case GIVEN -> true;
          case DUE_BEFORE_FIRST_IMPORT -> !bringsClientsIn;
          case MISSING -> false;
        };
    if (!open) {
      throw forbidden(
          "identity.second-factor-needed",
          "Set up a second factor first: clients' data need more than a password.");
    }
  }

  private void refuseUnproven(Caller caller) {
    if (resource.getResourceMethod().isAnnotationPresent(NeedsProof.class)
        && clock.instant().isAfter(caller.provenAt().plus(PROVEN_FOR))) {
      throw forbidden("identity.proof-needed", "Show once more that it is you.");
    }
  }

  private Optional<Caller> caller(Optional<String> bearer) {
    Optional<String> token =
        bearer.or(() -> new SessionCookies(Transport.of(servletRequest), clock).access(headers));
    try {
      return token.isPresent() ? holder(token.get()) : Optional.empty();
    } catch (SQLException e) {
      throw new DomainException(
          DomainException.Kind.UPSTREAM,
          "identity.unavailable",
          "Who you are cannot be verified at the moment. Try again in a minute.",
          e);
    }
  }

  private Optional<Caller> holder(String token) throws SQLException {
    return token.startsWith(SupportDoor.TOKENS) ? supportDoor.find(token) : signIn.caller(token);
  }

  private Optional<String> bearer() {
    return Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
        .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .map(text -> text.substring(BEARER.length()).strip());
  }

  private boolean sent(String csrfToken) {
    String header = headers.getHeaderString(CSRF_HEADER);
    return header != null
        && MessageDigest.isEqual(
            header.getBytes(StandardCharsets.UTF_8), csrfToken.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Browsers say which page made them send a request; programs do not, and hold no cookies of ours.
   */
  private boolean comesFromForeignPage() {
    String site = headers.getHeaderString("Sec-Fetch-Site");
    String origin = headers.getHeaderString("Origin");
    return (site != null && !OWN_PAGES.contains(site)) || (origin != null && !isOwn(origin));
  }

  /** Scheme included: what was sent unencrypted may be anybody's under our name. */
  private boolean isOwn(String origin) {
    return origin.equalsIgnoreCase(Origins.relyingParty(servletRequest).origin());
  }

  /**
   * Whom the browser belongs to is looked up for the record alone; what belongs to nobody counts.
   */
  private DomainException foreignPage(Permissions.Access access) {
    Optional<Caller> caller =
        access instanceof Permissions.Access.Operators ? Optional.empty() : caller(bearer());
    caller.ifPresentOrElse(
        currentCaller::set,
        () -> refusals.fire(new RequestRefused(RequestRefused.Kind.FOREIGN_PAGES)));
    return forbidden("identity.foreign-page", "Another site's page may not do this.");
  }

  private static DomainException notIncluded() {
    return forbidden("identity.forbidden", "Your role in this practice does not include this.");
  }

  private static DomainException forbidden(String code, String message) {
    return new DomainException(DomainException.Kind.FORBIDDEN, code, message);
  }
}
