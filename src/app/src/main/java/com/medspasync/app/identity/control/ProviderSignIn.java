package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.oidc.CodeFlow;
import com.medspasync.app.oidc.OidcException;
import com.medspasync.app.oidc.ProvenIdentity;
import com.medspasync.app.oidc.Provider;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Signing in by what a provider says, and connecting an account with one to a person. Both begin
 * with the same journey; what its end leads to depends on whose the account is. An account that is
 * nobody's lets nobody in, whatever address it has: it can be connected by who signs in here.
 */
@ApplicationScoped
public class ProviderSignIn {

  private static final System.Logger LOG = System.getLogger(ProviderSignIn.class.getName());

  private static final String JOURNEY = "journey";
  private static final String UNCONNECTED = "unconnected account";

  @Inject private IdentityProviders providers;
  @Inject private CodeFlow flow;
  @Inject private SealedNotes notes;
  @Inject private LinkedIdentities identities;
  @Inject private SignIn signIn;
  @Inject private SignInThrottle throttle;
  @Inject private PeopleRegistry people;
  @Inject private SecondFactors factors;
  @Inject private MailSettings settings;

  /**
   * Where the browser goes, and what it keeps meanwhile.
   *
   * @param journey to be brought back with the answer
   */
  public record Departure(URI address, SealedNotes.Note journey) {}

  /**
   * What a browser brought back from a provider.
   *
   * @param journey what it kept
   * @param code empty when the provider sent it back without one
   * @param issuer who sent it back, where the provider says so
   */
  public record Return(
      String journey, String state, Optional<String> code, Optional<String> issuer) {}

  /** What a journey leads to. */
  public sealed interface Arrival {}

  /** The account belongs to somebody. */
  public record Known(SignIn.Outcome outcome) implements Arrival {}

  /**
   * The account is nobody's.
   *
   * @param account to be shown when somebody signs in and connects it
   */
  public record Unconnected(SealedNotes.Note account) implements Arrival {}

  /** An account that waits to be connected. */
  public record Waiting(Provider provider, String label) {}

  /**
   * Begins a journey to a provider.
   *
   * @param pages scheme and host of the page on which it begins: only there is what the browser
   *     keeps found again
   */
  public Departure begin(String provider, String pages, Origin origin) {
    if (!settings.link("").equals(pages)) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "identity.other-address",
          "Providers send browsers back to " + settings.link("") + ": begin there.");
    }
    Provider chosen =
        providers
            .find(provider)
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.INVALID,
                    "identity.no-such-provider",
                    "This provider is not set up here."));
    SignInThrottle.Try counted = throttle.begin(GuessingLimits.journeys(origin.address()));
    try {
      CodeFlow.Departure departure = flow.begin(chosen, back());
      throttle.right(counted);
      CodeFlow.Secrets secrets = departure.secrets();
      return new Departure(
          departure.address(),
          notes.write(
              JOURNEY, List.of(chosen.id(), secrets.state(), secrets.nonce(), secrets.verifier())));
    } catch (OidcException e) {
      throw refused(chosen, e);
    }
  }

  /**
   * Ends a journey.
   *
   * @param caller who is signed in already: she is connecting an account and is never signed in as
   *     somebody else
   * @throws UnauthenticatedException when the answer is not one to a journey of this browser, or is
   *     not believed
   */
  public Arrival end(Return back, Optional<Caller> caller, Origin origin) throws SQLException {
    Journey journey = journey(back);
    String code =
        back.code()
            .orElseThrow(() ->
                new UnauthenticatedException(
                    "identity.provider-declined",
                    journey.provider().name() + " did not say who you are. Try again."));
    SignInThrottle.Try counted = throttle.begin(GuessingLimits.journeys(origin.address()));
    ProvenIdentity proven = proven(journey, new CodeFlow.Return(code, back.issuer()));
    throttle.right(counted);
    if (caller.isPresent()) {
      if (identities.find(journey.provider(), proven).isPresent()) {
        throw LinkedIdentities.taken();
      }
      return unconnected(journey.provider(), proven);
    }
    Optional<UUID> person = identities.use(journey.provider(), proven);
    return person.isPresent()
        ? new Known(signIn.byProvider(person.get(), origin))
        : unconnected(journey.provider(), proven);
  }

  /** The account that waits to be connected by this browser. */
  public Optional<Waiting> waiting(String account) {
    return notes
        .read(UNCONNECTED, account)
        .flatMap(this::account)
        .map(found -> new Waiting(found.provider(), found.proven().label()));
  }

  /**
   * Connects the account that waits to the caller.
   *
   * @throws DomainException INVALID when none waits any more, CONFLICT when it is somebody's by now
   */
  public UUID connect(Caller caller, String account, Origin origin) throws SQLException {
    Account found =
        notes
            .read(UNCONNECTED, account)
            .filter(notes::use)
            .flatMap(this::account)
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.INVALID,
                    "identity.nothing-to-connect",
                    "No account waits to be connected any more. Begin again."));
    return identities.add(caller.person(), found.provider(), found.proven(), origin.language());
  }

  /**
   * Disconnects an account. Every session of the person ends; the answer begins a new one.
   *
   * @throws DomainException CONFLICT when there is no other way to sign in
   */
  public SignIn.Credentials disconnect(Caller caller, UUID identity, Origin origin)
      throws SQLException {
    boolean password = people.find(caller.person()).map(Person::passwordHash).isPresent();
    if (!password
        && factors.of(caller.person()).passkeys() == 0
        && identities.of(caller.person()).size() == 1) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "identity.last-way-in",
          "This is your only way to sign in. Choose a password first.");
    }
    if (!identities.remove(caller.person(), identity, origin.language())) {
      throw noSuchIdentity();
    }
    return signIn.anew(caller, caller.secondFactor(), "account disconnected", origin);
  }

  public static DomainException noSuchIdentity() {
    return new DomainException(
        DomainException.Kind.NOT_FOUND,
        "identity.no-such-account",
        "You have connected no account with this id.");
  }

  private record Journey(Provider provider, CodeFlow.Secrets secrets) {}

  private record Account(Provider provider, ProvenIdentity proven) {}

  /** The journey to which this is the end, once. */
  private Journey journey(Return back) {
    return notes
        .read(JOURNEY, back.journey())
        .filter(note -> same(note.lines().get(1), back.state()))
        .filter(notes::use)
        .map(SealedNotes.Opened::lines)
        .flatMap(lines ->
            providers
                .find(lines.getFirst())
                .map(provider ->
                    new Journey(
                        provider, new CodeFlow.Secrets(lines.get(1), lines.get(2), lines.get(3)))))
        .orElseThrow(() ->
            new UnauthenticatedException(
                "identity.journey-ended",
                "This sign-in was not begun in this browser, or took too long. Try again."));
  }

  private ProvenIdentity proven(Journey journey, CodeFlow.Return back) {
    try {
      return flow.finish(journey.provider(), journey.secrets(), back, back());
    } catch (OidcException e) {
      throw refused(journey.provider(), e);
    }
  }

  private Unconnected unconnected(Provider provider, ProvenIdentity proven) {
    return new Unconnected(
        notes.write(
            UNCONNECTED,
            List.of(provider.id(), proven.issuer(), proven.subject(), proven.label())));
  }

  private Optional<Account> account(SealedNotes.Opened note) {
    List<String> lines = note.lines();
    return providers
        .find(lines.getFirst())
        .map(provider ->
            new Account(provider, new ProvenIdentity(lines.get(1), lines.get(2), lines.get(3))));
  }

  /** The one address to which providers send browsers back, as the operator registered it there. */
  private URI back() {
    return URI.create(settings.link("/app/sign-in/return"));
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** Which of the causes it was is for the operator's log, not for who may have caused it. */
  private static DomainException refused(Provider provider, OidcException e) {
    LOG.log(
        System.Logger.Level.WARNING, "Sign-in by {0} failed: {1}", provider.id(), e.reason(), e);
    return switch (e.reason()) {
      case ADDRESS_REFUSED, UNREACHABLE, NO_PROVIDER, OTHER_ISSUER, UNFIT ->
          new DomainException(
              DomainException.Kind.UPSTREAM,
              "identity.provider-unavailable",
              provider.name() + " cannot be reached at the moment. Sign in with your password.",
              e);
      case EMAIL_UNVERIFIED ->
          new UnauthenticatedException(
              "identity.provider-email-unverified",
              provider.name()
                  + " has not confirmed that this mailbox is yours. Confirm it there first.");
      case DECLINED, CODE_REFUSED, NOT_BELIEVED ->
          new UnauthenticatedException(
              "identity.provider-refused",
              provider.name()
                  + " did not say who you are in a way that can be believed. Try again.");
    };
  }
}
