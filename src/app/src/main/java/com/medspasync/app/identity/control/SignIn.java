package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Claims;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.people.Membership;
import com.medspasync.tenants.people.PasswordHashes;
import com.medspasync.tenants.people.PasswordPolicy;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Begins, continues, moves and ends sessions. */
@ApplicationScoped
public class SignIn {

  private static final System.Logger LOG = System.getLogger(SignIn.class.getName());

  @Inject private PeopleRegistry people;
  @Inject private PasswordHashes hashes;
  @Inject private SignInThrottle throttle;
  @Inject private Sessions sessions;
  @Inject private AccessTokens tokens;
  @Inject private MasterKey masterKey;

  /**
   * What a browser keeps of a session.
   *
   * @param csrfToken what the staff app repeats in a header to show that it is the one who asks
   */
  public record Credentials(
      Caller caller,
      String accessToken,
      Instant accessEndsAt,
      String refreshToken,
      Instant sessionEndsAt,
      String csrfToken) {}

  /**
   * Signs in by password.
   *
   * @param address where the request came from
   * @param tenant the spa to work in; without it the first one joined
   * @throws UnauthenticatedException whatever is wrong: who has an account is nobody's business
   */
  public Credentials withPassword(
      String email, String password, Optional<TenantId> tenant, String address)
      throws SQLException {
    String account = email.strip().toLowerCase(Locale.ROOT);
    throttle.check(account, address);
    Optional<Person> found = people.findByEmail(account).filter(Person::active);
    boolean right = hashes.verify(password, found.map(Person::passwordHash).orElse(null));
    if (found.isEmpty() || !right) {
      throttle.failed(account, address);
      throw failed();
    }
    Person person = found.get();
    TenantId home = choose(people.memberships(person.id()), tenant).orElseThrow(SignIn::failed);
    throttle.succeeded(account, address);
    if (hashes.isOutdated(Objects.requireNonNull(person.passwordHash()))) {
      people.improvePasswordHash(person.id(), hashes.hash(password));
    }
    people.noteSignIn(person.id());
    return credentials(sessions.begin(person.id(), home));
  }

  /**
   * Sets the password that someone chose by a one-time token, ends every session of the person, and
   * signs in.
   */
  public Credentials withPasswordToken(String token, String password) throws SQLException {
    Person person = people.findByPasswordToken(token).orElseThrow(SignIn::tokenRefused);
    PasswordPolicy.check(password, person);
    if (!people.usePasswordToken(token, person.id(), hashes.hash(password))) {
      throw tokenRefused();
    }
    sessions.endAll(person.id(), "password set");
    TenantId home =
        choose(people.memberships(person.id()), Optional.empty()).orElseThrow(SignIn::failed);
    return credentials(sessions.begin(person.id(), home));
  }

  /**
   * Replaces the password of someone who knows the present one. Every session of the person ends;
   * the answer begins a new one in the same practice.
   *
   * @param address where the request came from
   */
  public Credentials withChangedPassword(
      Caller caller, String current, String chosen, String address) throws SQLException {
    throttle.check(caller.email(), address);
    Person person = people.find(caller.person()).orElseThrow(SignIn::failed);
    if (!hashes.verify(current, person.passwordHash())) {
      throttle.failed(caller.email(), address);
      throw new DomainException(
          DomainException.Kind.INVALID,
          "identity.wrong-password",
          "The current password is not right.");
    }
    throttle.succeeded(caller.email(), address);
    PasswordPolicy.check(chosen, person);
    if (chosen.equals(current)) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "identity.same-password",
          "The new password is the current one. Choose another.");
    }
    people.setPasswordHash(person.id(), hashes.hash(chosen));
    sessions.endAll(person.id(), "password changed");
    LOG.log(
        System.Logger.Level.INFO,
        "{0} changed the password; every session has ended",
        TypedId.format(Person.PREFIX, person.id()));
    return credentials(sessions.begin(person.id(), caller.tenant()));
  }

  /** Continues a session, if the refresh token is good. */
  public Optional<Credentials> refreshed(String refreshToken) throws SQLException {
    Optional<Sessions.Continued> next = sessions.next(refreshToken);
    if (next.isEmpty() || sessions.caller(next.get().claims()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(credentials(next.get()));
  }

  /** Ends this session and begins one in another spa of the same person. */
  public Credentials moved(Caller caller, TenantId tenant) throws SQLException {
    TenantId home =
        choose(people.memberships(caller.person()), Optional.of(tenant))
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "identity.no-such-tenant",
                    "You do not belong to a practice with this id."));
    sessions.end(caller.session(), "moved to another practice");
    return credentials(sessions.begin(caller.person(), home));
  }

  /** Ends the session of a refresh token. */
  public void out(String refreshToken) throws SQLException {
    sessions.end(refreshToken);
  }

  /** Who sends this token. */
  public Optional<Caller> caller(String accessToken) throws SQLException {
    Optional<Claims> claims = tokens.verify(accessToken);
    return claims.isPresent() ? sessions.caller(claims.get()) : Optional.empty();
  }

  /** What requests of this session must repeat in a header when they change something. */
  public String csrfToken(Caller caller) {
    return masterKey.derive("csrf", caller.session().toString());
  }

  private Credentials credentials(Sessions.Continued session) throws SQLException {
    Caller caller = sessions.caller(session.claims()).orElseThrow(SignIn::failed);
    AccessTokens.Issued access = tokens.issue(session.claims(), caller.role());
    return new Credentials(
        caller,
        access.token(),
        access.expiresAt(),
        session.refreshToken(),
        session.endsAt(),
        csrfToken(caller));
  }

  private static Optional<TenantId> choose(List<Membership> held, Optional<TenantId> wanted) {
    return held.stream()
        .map(Membership::tenant)
        .filter(tenant -> wanted.map(tenant::equals).orElse(true))
        .findFirst();
  }

  private static UnauthenticatedException failed() {
    return new UnauthenticatedException(
        "identity.sign-in-failed", "E-mail address and password do not belong together.");
  }

  private static DomainException tokenRefused() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "identity.token-refused",
        "This link has been used or is too old. Ask for a new one.");
  }
}
