package com.medspasync.app.operators.boundary;

import com.medspasync.app.identity.control.OperatorDoor;
import com.medspasync.app.operators.control.CurrentOperator;
import com.medspasync.app.operators.control.OperatorSessions;
import com.medspasync.app.operators.control.OperatorSignIn;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.app.web.Transport;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.operators.ConsoleNetworks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The door of the console. From networks that it does not answer, nothing is there; elsewhere an
 * operator is known by a session of her own, and by nothing that a practice's people hold.
 */
@RequestScoped
public class ConsoleDoor implements OperatorDoor {

  private static final String CSRF_HEADER = "X-CSRF-Token";

  /** How long after a code dangerous acts need no other. */
  private static final Duration PROVEN_FOR = Duration.ofMinutes(5);

  @Inject private HttpServletRequest request;
  @Inject private ConsoleNetworks networks;
  @Inject private OperatorSessions sessions;
  @Inject private OperatorSignIn signIn;
  @Inject private CurrentOperator current;
  @Inject private Clock clock;

  @Override
  public void admit(Entry entry) {
    if (!answers()) {
      throw new DomainException(
          DomainException.Kind.NOT_FOUND, "request.not-found", "There is no such item.");
    }
    if (!entry.signedIn()) {
      return;
    }
    OnDuty operator =
        operator()
            .orElseThrow(
                () -> new UnauthenticatedException("operators.signed-out", "Sign in to go on."));
    if (entry.changes() && !sent(signIn.csrfToken(operator))) {
      throw forbidden(
          "operators.csrf", "The header " + CSRF_HEADER + " does not belong to this session.");
    }
    if (entry.dangerous() && clock.instant().isAfter(operator.provenAt().plus(PROVEN_FOR))) {
      throw forbidden("operators.proof-needed", "Show once more that it is you, by a code.");
    }
    current.set(operator);
  }

  @Override
  public boolean isOpen() {
    return answers() && operator().isPresent();
  }

  /** Whether the console is there at all for whoever sent the request. */
  boolean answers() {
    return networks.contain(Transport.of(request).address());
  }

  private Optional<OnDuty> operator() {
    return new OperatorCookies(request, clock).session().flatMap(sessions::find);
  }

  private boolean sent(String csrfToken) {
    String header = request.getHeader(CSRF_HEADER);
    return header != null
        && MessageDigest.isEqual(
            header.getBytes(StandardCharsets.UTF_8), csrfToken.getBytes(StandardCharsets.UTF_8));
  }

  private static DomainException forbidden(String code, String message) {
    return new DomainException(DomainException.Kind.FORBIDDEN, code, message);
  }
}
