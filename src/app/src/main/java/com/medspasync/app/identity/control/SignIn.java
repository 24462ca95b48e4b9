package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Claims;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.app.trail.AccountChange;
import com.medspasync.app.trail.SessionReplaced;
import com.medspasync.app.trail.SignInMeans;
import com.medspasync.app.trail.SignInSucceeded;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.letters.AccountNews;
import com.medspasync.tenants.people.Membership;
import com.medspasync.tenants.people.PasswordHashes;
import com.medspasync.tenants.people.PasswordPolicy;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Begins, continues, moves and ends sessions. */
@ApplicationScoped
public class SignIn {

  private static final System.Logger LOG = System.getLogger(SignIn.class.getName());

  @Inject private PeopleRegistry people;
  @Inject private Tenants tenants;
  @Inject private PasswordHashes hashes;
  @Inject private SignInThrottle throttle;
  @Inject private KnownDevices devices;
  @Inject private Sessions sessions;
  @Inject private AccessTokens tokens;
  @Inject private MasterKey masterKey;
  @Inject private SecondFactors factors;
  @Inject private Challenges challenges;
  @Inject private Notices notices;
  @Inject private Clock clock;
  @Inject private FailedSignIns failures;
  @Inject private Event<SignInSucceeded> successes;
  @Inject private Event<AccountChange> changes;
  @Inject private Event<SessionReplaced> replacements;

  /** What a right password leads to. */
  public sealed interface Outcome {}

  /** The person is in. */
  public record SignedIn(Credentials credentials) implements Outcome {}

  /** A code of the second factor is asked for. */
  public record CodeNeeded(Challenges.Challenge challenge) implements Outcome {}

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
   * @param tenant the spa to work in; without it the first one joined
   * @param device what the browser shows of an earlier sign-in
   * @throws UnauthenticatedException whatever is wrong: who has an account is nobody's business
   */
  public Outcome withPassword(
      String email,
      String password,
      Optional<TenantId> tenant,
      Origin origin,
      Optional<String> device)
      throws SQLException {
    String account = email.strip().toLowerCase(Locale.ROOT);
    SignInThrottle.Try counted =
        throttle.begin(
            device
                .filter(token -> devices.knows(token, account))
                .map(token -> GuessingLimits.passwordsOn(token, account))
                .orElseGet(() -> GuessingLimits.passwords(account, origin.address())));
    Optional<Person> found = people.findByEmail(account).filter(Person::active);
    boolean right = hashes.verify(password, found.map(Person::passwordHash).orElse(null));
    if (found.isEmpty() || !right) {
      failures.password(found.map(Person::id), account, origin);
      throw failed();
    }
    Person person = found.get();
    TenantId home = choose(people.memberships(person.id()), tenant).orElseThrow(SignIn::failed);
    throttle.right(counted);
    if (hashes.isOutdated(Objects.requireNonNull(person.passwordHash()))) {
      people.improvePasswordHash(person.id(), hashes.hash(password));
    }
    return passwordGiven(person.id(), home, origin, SignInMeans.PASSWORD);
  }

  /**
   * Sets the password that someone chose by a one-time token, ends every session of the person, and
   * signs in. Whoever has a second factor is asked for it: the link alone is not enough.
   */
  public Outcome withPasswordToken(String token, String password, Origin origin)
      throws SQLException {
    Person person = people.findByPasswordToken(token).orElseThrow(SignIn::tokenRefused);
    PasswordPolicy.check(password, person, practices(person));
    boolean first = person.passwordHash() == null;
    boolean used =
        people.usePasswordToken(
            token,
            person.id(),
            hashes.hash(password),
            connection -> {
              if (!first) {
                notices.tell(
                    connection, AccountNews.PASSWORD_CHANGED, person.id(), origin.language());
              }
            });
    if (!used) {
      throw tokenRefused();
    }
    changes.fire(
        new AccountChange(
            person.id(), tenantsOf(person.id()), "bootstrap", List.of(), origin.address()));
    sessions.endAll(person.id(), "password set");
    devices.forget(person.id());
    TenantId home =
        choose(people.memberships(person.id()), Optional.empty()).orElseThrow(SignIn::failed);
    return passwordGiven(person.id(), home, origin, SignInMeans.LINK);
  }

  /**
   * Signs in who has just shown by a letter's link that a mailbox is hers, and chosen a password.
   */
  public Outcome byLink(Person person, Origin origin) throws SQLException {
    TenantId home =
        choose(people.memberships(person.id()), Optional.empty()).orElseThrow(SignIn::failed);
    return passwordGiven(person.id(), home, origin, SignInMeans.LINK);
  }

  /**
   * Signs in whom a provider has named. That stands for the password alone: whoever has a second
   * factor is asked for it.
   */
  Outcome byProvider(UUID person, Origin origin) throws SQLException {
    if (people.find(person).filter(Person::active).isEmpty()) {
      failures.provider(person, origin);
      throw failed();
    }
    TenantId home =
        choose(people.memberships(person), Optional.empty()).orElseThrow(SignIn::failed);
    return passwordGiven(person, home, origin, SignInMeans.PROVIDER);
  }

  private Outcome passwordGiven(UUID person, TenantId home, Origin origin, SignInMeans with)
      throws SQLException {
    if (factors.has(person)) {
      return new CodeNeeded(challenges.ask(person, home));
    }
    people.noteSignIn(person);
    successes.fire(new SignInSucceeded(person, home, with, origin.address()));
    return new SignedIn(begin(person, home, origin, false, clock.instant()));
  }

  /**
   * Ends a sign-in by a code of the second factor.
   *
   * @param challenge what the right password was answered by
   * @throws UnauthenticatedException when the password has to be given again
   * @throws DomainException INVALID when the code is wrong and another may be tried
   */
  public Credentials withCode(String challenge, String code, Origin origin) throws SQLException {
    Challenges.Asked asked = challenges.tryToAnswer(challenge).orElseThrow(SignIn::challengeEnded);
    if (!factors.accepts(asked.person(), code, origin.language())) {
      failures.code(asked.person(), origin);
      throw SecondFactors.wrong();
    }
    if (!challenges.close(challenge)) {
      throw challengeEnded();
    }
    people.noteSignIn(asked.person());
    successes.fire(
        new SignInSucceeded(asked.person(), asked.tenant(), SignInMeans.CODE, origin.address()));
    return begin(asked.person(), asked.tenant(), origin, true, clock.instant());
  }

  /** Begins a session of a person who showed a passkey, which is two factors in one. */
  Credentials byPasskey(UUID person, Origin origin) throws SQLException {
    if (people.find(person).filter(Person::active).isEmpty()) {
      throw failed();
    }
    TenantId home =
        choose(people.memberships(person), Optional.empty()).orElseThrow(SignIn::failed);
    people.noteSignIn(person);
    successes.fire(new SignInSucceeded(person, home, SignInMeans.PASSKEY, origin.address()));
    return begin(person, home, origin, true, clock.instant());
  }

  /**
   * Replaces the password of someone who knows the present one. Every session of the person ends;
   * the answer begins a new one in the same practice.
   */
  public Credentials withChangedPassword(
      Caller caller, String current, String chosen, Origin origin) throws SQLException {
    Person person = verified(caller, current);
    PasswordPolicy.check(chosen, person, practices(person));
    if (chosen.equals(current)) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "identity.same-password",
          "The new password is the current one. Choose another.");
    }
    people.setPasswordHash(
        person.id(),
        hashes.hash(chosen),
        connection ->
            notices.tell(connection, AccountNews.PASSWORD_CHANGED, person.id(), origin.language()));
    LOG.log(
        System.Logger.Level.INFO,
        "{0} changed the password; every session has ended",
        TypedId.format(Person.PREFIX, person.id()));
    return anew(caller, caller.secondFactor(), "password changed", origin);
  }

  /**
   * The caller shows once more who she is: by a code if she has a second factor, else by the
   * password.
   *
   * @param refreshToken of the browser, which is used up by this
   * @return the same session with new tokens; empty for a program that has no refresh token
   * @throws DomainException INVALID when it is wrong
   */
  public Optional<Credentials> prove(
      Caller caller, String answer, Origin origin, Optional<String> refreshToken)
      throws SQLException {
    if (factors.has(caller.person())) {
      if (!factors.accepts(caller.person(), answer, origin.language())) {
        throw SecondFactors.wrong();
      }
    } else {
      verified(caller, answer);
    }
    return proven(caller, refreshToken);
  }

  /** Whoever had the tokens of before does not have those of now. */
  Optional<Credentials> proven(Caller caller, Optional<String> refreshToken) throws SQLException {
    sessions.prove(caller.session());
    return refreshToken.isPresent() ? refreshed(refreshToken.get()) : Optional.empty();
  }

  /** What setting up a second factor leads to: recovery codes, and a session that has it. */
  public record Protected(List<String> recoveryCodes, Credentials credentials) {}

  /** Takes the offered authenticator app into use. Every other session of the person ends. */
  public Protected withAuthenticator(Caller caller, String code, Origin origin)
      throws SQLException {
    List<String> codes = factors.confirm(caller.person(), code, origin.language());
    return new Protected(codes, anew(caller, true, "second factor set up", origin));
  }

  /** New recovery codes for somebody who has a second factor. */
  public List<String> withNewRecoveryCodes(Caller caller, Origin origin) throws SQLException {
    if (!factors.has(caller.person())) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "identity.no-second-factor",
          "Set up an authenticator app first.");
    }
    return factors.renewCodes(caller.person(), origin.language());
  }

  /**
   * Removes the authenticator app, and with it the recovery codes unless a passkey is left. Every
   * session of the person ends; the answer begins a new one.
   *
   * @throws DomainException CONFLICT when a practice of the person asks for one
   */
  public Credentials withoutSecondFactor(Caller caller, Origin origin) throws SQLException {
    if (factors.of(caller.person()).passkeys() > 0) {
      factors.removeAuthenticator(caller.person(), origin.language());
      return anew(caller, caller.secondFactor(), "authenticator app removed", origin);
    }
    refuseWhereRequired(caller);
    factors.remove(caller.person(), origin.language());
    return anew(caller, false, "second factor removed", origin);
  }

  /** Refuses to leave the caller without a second factor where a practice asks for one. */
  void refuseWhereRequired(Caller caller) throws SQLException {
    for (Membership membership : people.memberships(caller.person())) {
      if (!tenants.get(membership.tenant()).demo()) {
        throw new DomainException(
            DomainException.Kind.CONFLICT,
            "identity.second-factor-required",
            "Your practice asks everybody for a second factor. Set up another instead.");
      }
    }
  }

  private List<TenantId> tenantsOf(UUID person) throws SQLException {
    return people.memberships(person).stream().map(Membership::tenant).toList();
  }

  private List<String> practices(Person person) throws SQLException {
    return people.memberships(person.id()).stream().map(Membership::tenantName).toList();
  }

  private Person verified(Caller caller, String password) throws SQLException {
    SignInThrottle.Try counted = throttle.begin(GuessingLimits.proofs(caller.person()));
    Person person = people.find(caller.person()).orElseThrow(SignIn::failed);
    if (!hashes.verify(password, person.passwordHash())) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "identity.wrong-password",
          "The current password is not right.");
    }
    throttle.right(counted);
    return person;
  }

  /**
   * Ends every session of the caller and begins one in the same practice.
   *
   * @param secondFactor of the session that asks, not of the person: who has set one up may still
   *     have a session elsewhere that was begun by a password alone
   */
  Credentials anew(Caller caller, boolean secondFactor, String reason, Origin origin)
      throws SQLException {
    sessions.endAll(caller.person(), reason);
    return begin(caller.person(), caller.tenant(), origin, secondFactor, clock.instant());
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
  public Credentials moved(Caller caller, TenantId tenant, Origin origin) throws SQLException {
    TenantId home =
        choose(people.memberships(caller.person()), Optional.of(tenant))
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "identity.no-such-tenant",
                    "You do not belong to a practice with this id."));
    sessions.end(caller.session(), "moved to another practice");
    return begin(caller.person(), home, origin, caller.secondFactor(), caller.provenAt());
  }

  /** Ends the session of a refresh token. */
  public void out(String refreshToken) throws SQLException {
    sessions.end(refreshToken);
  }

  /** Ends the session that a browser still had when somebody signed in there anew. */
  public void replaced(String refreshToken, Origin origin) throws SQLException {
    Optional<Claims> former = sessions.replace(refreshToken);
    former.ifPresent(claims ->
        replacements.fire(
            new SessionReplaced(
                claims.person(), claims.tenant(), claims.session(), origin.address())));
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

  private Credentials begin(
      UUID person, TenantId tenant, Origin origin, boolean secondFactor, Instant provenAt)
      throws SQLException {
    return credentials(
        sessions.begin(new Sessions.Beginning(person, tenant, origin, secondFactor, provenAt)));
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

  private static UnauthenticatedException challengeEnded() {
    return new UnauthenticatedException(
        "identity.challenge-ended", "Enter e-mail address and password again.");
  }

  static DomainException tokenRefused() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "identity.token-refused",
        "This link has been used or is too old. Ask for a new one.");
  }
}
