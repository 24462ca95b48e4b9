package com.medspasync.app.operators.control;

import com.medspasync.app.identity.control.GuessingLimits;
import com.medspasync.app.identity.control.MasterKey;
import com.medspasync.app.identity.control.SignInThrottle;
import com.medspasync.app.identity.control.TimeCodes;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.operators.Operator;
import com.medspasync.tenants.people.PasswordHashes;
import com.medspasync.tenants.people.PasswordPolicy;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins and ends sessions of operators. Password and code are asked for together and refused
 * together: nobody learns which of them was right, and there is no session without both.
 */
@Dependent
public class OperatorSignIn {

  private static final String ACTION = "operatorSignIn";

  private final OperatorAccounts accounts;
  private final OperatorSessions sessions;
  private final OperatorTrail trail;
  private final PasswordHashes hashes;
  private final SignInThrottle throttle;
  private final MasterKey masterKey;

  @Inject
  public OperatorSignIn(
      OperatorAccounts accounts,
      OperatorSessions sessions,
      OperatorTrail trail,
      PasswordHashes hashes,
      SignInThrottle throttle,
      MasterKey masterKey) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.trail = trail;
    this.hashes = hashes;
    this.throttle = throttle;
    this.masterKey = masterKey;
  }

  /**
   * What the holder of a link is asked.
   *
   * @param secret for an authenticator app, in base32, to be typed
   * @param uri the same, to be scanned
   */
  public record Welcome(String email, String name, String secret, String uri) {}

  /**
   * @throws DomainException INVALID when the link was used, replaced or is too old
   */
  public Welcome look(String token) {
    OperatorAccounts.Offer offer = accounts.offer(token).orElseThrow(OperatorSignIn::linkEnded);
    return new Welcome(
        offer.account().email(),
        offer.account().name(),
        offer.secret(),
        TimeCodes.uri(offer.secret(), offer.account().email()));
  }

  /**
   * Chooses a password and sets up the authenticator, both or neither, and signs in.
   *
   * @throws DomainException INVALID when the link has ended, the password is easy to guess or the
   *     code is not one of the app
   */
  public OperatorSessions.Begun welcome(String token, String password, String code, Origin origin)
      throws SQLException {
    OperatorAccounts.Account account =
        accounts.offer(token).orElseThrow(OperatorSignIn::linkEnded).account();
    PasswordPolicy.check(password, asPerson(account), List.of());
    SignInThrottle.Try counted = throttle.begin(GuessingLimits.codes(account.id()));
    if (!accounts.take(token, hashes.hash(password), plain(code))) {
      throw wrongCode();
    }
    throttle.right(counted);
    return begin(account, "operatorWelcome", origin);
  }

  /**
   * Signs in.
   *
   * @throws UnauthenticatedException whatever is wrong
   */
  public OperatorSessions.Begun with(String email, String password, String code, Origin origin)
      throws SQLException {
    String address = email.strip().toLowerCase(Locale.ROOT);
    SignInThrottle.Try counted =
        throttle.begin(GuessingLimits.operators(address, origin.address()));
    Optional<OperatorAccounts.Account> found = accounts.find(address);
    boolean right =
        hashes.verify(password, found.map(OperatorAccounts.Account::passwordHash).orElse(null));
    if (found.isEmpty() || !right || !isRightCode(found.get().id(), code)) {
      trail.strangerFailed(ACTION, found.map(OperatorAccounts.Account::id), origin);
      throw new UnauthenticatedException(
          "operators.sign-in-failed",
          "Address, password and code do not belong together. A code works once: wait for the"
              + " next.");
    }
    throttle.right(counted);
    return begin(found.get(), ACTION, origin);
  }

  /**
   * Shows once more that it is the operator, before something dangerous.
   *
   * @throws DomainException INVALID when the code is wrong
   */
  public void prove(OnDuty operator, String code) {
    if (!isRightCode(operator.operator(), code)) {
      throw wrongCode();
    }
    sessions.prove(operator.session());
  }

  /** Ends the session. */
  public void out(OnDuty operator, Origin origin) throws SQLException {
    sessions.end(operator.session());
    trail.add(operator, origin, "operatorSignOut", Outcome.DONE, List.of(), Map.of());
  }

  /** What the console repeats in a header to show that it is the one who asks. */
  public String csrfToken(OnDuty operator) {
    return masterKey.derive("operator-csrf", TypedId.format(Operator.PREFIX, operator.session()));
  }

  private OperatorSessions.Begun begin(
      OperatorAccounts.Account account, String action, Origin origin) throws SQLException {
    OperatorSessions.Begun begun = sessions.begin(account, origin);
    trail.add(begun.operator(), origin, action, Outcome.DONE, List.of(), Map.of());
    return begun;
  }

  private boolean isRightCode(UUID operator, String code) {
    SignInThrottle.Try counted = throttle.begin(GuessingLimits.codes(operator));
    boolean right = accounts.accepts(operator, plain(code));
    if (right) {
      throttle.right(counted);
    }
    return right;
  }

  /** As people type it. */
  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "");
  }

  private static Person asPerson(OperatorAccounts.Account account) {
    return new Person(account.id(), account.email(), account.name(), null, true);
  }

  private static DomainException linkEnded() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "operators.link-ended",
        "This link was used before, replaced by another, or is too old. Have one made by"
            + " ./medspasync operators add.");
  }

  private static DomainException wrongCode() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "operators.wrong-code",
        "This code is not right, or has been used. Wait for the next one and try again.");
  }
}
