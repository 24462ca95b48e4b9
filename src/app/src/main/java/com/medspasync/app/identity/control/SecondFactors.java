package com.medspasync.app.identity.control;

import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.letters.AccountNews;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What people prove themselves by besides a password: the codes of an authenticator app, and
 * recovery codes for the day on which the telephone is gone. Passkeys have a class of their own.
 */
@ApplicationScoped
public class SecondFactors {

  private static final System.Logger LOG = System.getLogger(SecondFactors.class.getName());

  /** Long enough to fetch the telephone. */
  private static final Duration OFFERED_FOR = Duration.ofMinutes(30);

  private static final int RECOVERY_CODES = 10;
  private static final int GROUPS = 6;
  private static final int GROUP = 4;

  /** Crockford's base 32: no letter that can be taken for a digit. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final SecureRandom random = new SecureRandom();

  @Inject @Platform private Jdbi sql;
  @Inject private PeopleRegistry people;
  @Inject private MasterKey masterKey;
  @Inject private SignInThrottle throttle;
  @Inject private Notices notices;
  @Inject private Clock clock;

  /**
   * What a person has set up.
   *
   * @param authenticatorSince empty when there is none
   * @param passkeys how many there are
   */
  public record Standing(
      Optional<Instant> authenticatorSince, int passkeys, int recoveryCodesLeft) {}

  /**
   * A secret for an authenticator app, which counts only once a code of it was given.
   *
   * @param secret in base32, to be typed
   * @param uri the same, to be scanned
   */
  public record Offer(String secret, String uri) {}

  private record Authenticator(String secret, long lastStep) {}

  public Standing of(UUID person) {
    return sql.inTransaction(handle ->
        new Standing(
            handle
                .createQuery("select confirmed_at from platform.authenticators where person_id = ?")
                .bind(0, person)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant),
            handle
                .createQuery("select count(*) from platform.passkeys where person_id = ?")
                .bind(0, person)
                .mapTo(Integer.class)
                .one(),
            handle
                .createQuery(
                    "select count(*) from platform.recovery_codes"
                        + " where person_id = ? and used_at is null")
                .bind(0, person)
                .mapTo(Integer.class)
                .one()));
  }

  boolean has(UUID person) {
    Standing standing = of(person);
    return standing.authenticatorSince().isPresent() || standing.passkeys() > 0;
  }

  /** A new secret; the present authenticator stays good until a code of the new one is given. */
  public Offer offer(UUID person, String email) {
    String secret = TimeCodes.newSecret();
    sql.useTransaction(handle ->
        handle
            .createUpdate(
                """
                insert into platform.offered_authenticators (person_id, sealed_secret, offered_at)
                values (?, ?, ?)
                on conflict (person_id) do update
                   set sealed_secret = excluded.sealed_secret, offered_at = excluded.offered_at
                """)
            .bind(0, person)
            .bind(1, masterKey.seal(secret))
            .bind(2, now())
            .execute());
    return new Offer(secret, TimeCodes.uri(secret, email));
  }

  /**
   * Takes the offered authenticator into use.
   *
   * @return new recovery codes; they are not shown again
   * @throws DomainException INVALID when the code is not one of it, or the offer is too old
   */
  List<String> confirm(UUID person, String code, Language language) throws SQLException {
    SignInThrottle.Try counted = throttle.begin(GuessingLimits.codes(person));
    List<String> codes = newCodes();
    boolean taken =
        sql.inTransaction(handle -> {
          Optional<String> offered = lockOffer(handle, person);
          if (offered.isEmpty()) {
            throw new DomainException(
                DomainException.Kind.INVALID,
                "identity.offer-ended",
                "This QR code is too old. Ask for a new one.");
          }
          OptionalLong step =
              TimeCodes.stepOf(plain(code), offered.get(), clock.instant(), Long.MIN_VALUE);
          if (step.isEmpty()) {
            return false;
          }
          use(handle, person, offered.get(), step.getAsLong());
          replaceCodes(handle, person, codes);
          notices.tell(handle.getConnection(), AccountNews.AUTHENTICATOR_ADDED, person, language);
          return true;
        });
    if (!taken) {
      throw wrong();
    }
    throttle.right(counted);
    log(person, "set up an authenticator app");
    return codes;
  }

  /** The first recovery codes of somebody; a letter about what they come with tells her. */
  List<String> firstCodes(UUID person) {
    List<String> codes = newCodes();
    sql.useTransaction(handle -> replaceCodes(handle, person, codes));
    log(person, "was given recovery codes");
    return codes;
  }

  /** New recovery codes; those issued before die. They are not shown again. */
  List<String> renewCodes(UUID person, Language language) throws SQLException {
    List<String> codes = newCodes();
    sql.useTransaction(handle -> {
      replaceCodes(handle, person, codes);
      notices.tell(handle.getConnection(), AccountNews.RECOVERY_CODES_RENEWED, person, language);
    });
    log(person, "made new recovery codes");
    return codes;
  }

  /** Takes the authenticator app back, and leaves what else there is. */
  void removeAuthenticator(UUID person, Language language) throws SQLException {
    sql.useTransaction(handle -> {
      handle.execute("delete from platform.authenticators where person_id = ?", person);
      notices.tell(handle.getConnection(), AccountNews.AUTHENTICATOR_REMOVED, person, language);
    });
    log(person, "removed the authenticator app");
  }

  /** Takes everything back that was set up. */
  void remove(UUID person, Language language) throws SQLException {
    people.removeSecondFactor(
        person,
        connection ->
            notices.tell(connection, AccountNews.AUTHENTICATOR_REMOVED, person, language));
    log(person, "removed the second factor");
  }

  /** Forgets what is of no use when the last passkey is gone, of which the person was told. */
  void forgetCodes(UUID person) throws SQLException {
    people.removeSecondFactor(person, connection -> {});
    log(person, "has no second factor any more");
  }

  /**
   * Whether the text is a code of the person's app that was not taken before, or one of her
   * recovery codes; then it is used up. Wrong ones are counted.
   */
  boolean accepts(UUID person, String code, Language language) throws SQLException {
    String given = plain(code);
    if (given.length() == GROUPS * GROUP) {
      return acceptsRecoveryCode(person, given, language);
    }
    SignInThrottle.Try counted = throttle.begin(GuessingLimits.codes(person));
    boolean right = sql.inTransaction(handle -> takeStep(handle, person, given));
    if (right) {
      throttle.right(counted);
    }
    return right;
  }

  /** Nobody guesses one, so they are not counted: who is locked out of the app is not of these. */
  private boolean acceptsRecoveryCode(UUID person, String code, Language language)
      throws SQLException {
    boolean right =
        sql.inTransaction(handle -> {
          boolean used = useCode(handle, person, code);
          if (used) {
            notices.tell(handle.getConnection(), AccountNews.RECOVERY_CODE_USED, person, language);
          }
          return used;
        });
    if (right) {
      log(person, "used a recovery code");
    }
    return right;
  }

  private boolean useCode(Handle handle, UUID person, String code) {
    return handle
            .createUpdate(
                "update platform.recovery_codes set used_at = ?"
                    + " where code_hash = ? and person_id = ? and used_at is null")
            .bind(0, now())
            .bind(1, Tokens.hashOf(code))
            .bind(2, person)
            .execute()
        == 1;
  }

  private boolean takeStep(Handle handle, UUID person, String code) {
    Optional<Authenticator> found =
        handle
            .createQuery(
                "select sealed_secret, last_step from platform.authenticators"
                    + " where person_id = ? for update")
            .bind(0, person)
            .map((row, context) ->
                new Authenticator(masterKey.unseal(row.getBytes(1)), row.getLong(2)))
            .findOne();
    if (found.isEmpty()) {
      return false;
    }
    OptionalLong step =
        TimeCodes.stepOf(code, found.get().secret(), clock.instant(), found.get().lastStep());
    if (step.isEmpty()) {
      return false;
    }
    handle.execute(
        "update platform.authenticators set last_step = ? where person_id = ?",
        step.getAsLong(),
        person);
    return true;
  }

  private Optional<String> lockOffer(Handle handle, UUID person) {
    return handle
        .createQuery(
            "select sealed_secret from platform.offered_authenticators"
                + " where person_id = ? and offered_at > ? for update")
        .bind(0, person)
        .bind(1, now().minus(OFFERED_FOR))
        .map((row, context) -> masterKey.unseal(row.getBytes(1)))
        .findOne();
  }

  private void use(Handle handle, UUID person, String secret, long step) {
    handle
        .createUpdate(
            """
            insert into platform.authenticators (person_id, sealed_secret, confirmed_at, last_step)
            values (?, ?, ?, ?)
            on conflict (person_id) do update
               set sealed_secret = excluded.sealed_secret, confirmed_at = excluded.confirmed_at,
                   last_step = excluded.last_step
            """)
        .bind(0, person)
        .bind(1, masterKey.seal(secret))
        .bind(2, now())
        .bind(3, step)
        .execute();
    handle.execute("delete from platform.offered_authenticators where person_id = ?", person);
  }

  private void replaceCodes(Handle handle, UUID person, List<String> codes) {
    handle.execute("delete from platform.recovery_codes where person_id = ?", person);
    for (String code : codes) {
      handle
          .createUpdate(
              "insert into platform.recovery_codes (code_hash, person_id, created_at)"
                  + " values (?, ?, ?)")
          .bind(0, Tokens.hashOf(plain(code)))
          .bind(1, person)
          .bind(2, now())
          .execute();
    }
  }

  /** 120 bits each (OWASP ASVS 5.0, 6.5.2 asks for 112), in groups that can be read aloud. */
  private List<String> newCodes() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      StringBuilder code = new StringBuilder();
      for (int letter = 0; letter < GROUPS * GROUP; letter++) {
        if (letter > 0 && letter % GROUP == 0) {
          code.append('-');
        }
        code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      codes.add(code.toString());
    }
    return codes;
  }

  /** As people type it: with blanks, dashes and small letters. */
  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  static DomainException wrong() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "identity.wrong-code",
        "This code is not right, or has been used. Wait for the next one and try again.");
  }

  private static void log(UUID person, String what) {
    LOG.log(System.Logger.Level.INFO, "{0} {1}", TypedId.format(Person.PREFIX, person), what);
  }
}
