package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Passkey;
import com.medspasync.app.identity.entity.RelyingParty;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.letters.AccountNews;
import com.medspasync.tenants.people.Person;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Keys that a device or a password manager holds, unlocked by finger, face or PIN. One signs in
 * alone: what is held and who unlocks it are two factors.
 *
 * @see "Web Authentication, Level 3 (W3C), sections 7.1 and 7.2"
 */
@ApplicationScoped
public class Passkeys {

  private static final System.Logger LOG = System.getLogger(Passkeys.class.getName());

  private static final int MOST = 20;

  private static final String TOO_LATE = "This took too long. Try again.";

  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .stream()
          .map(algorithm ->
              new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
          .toList();

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(converter);

  @Inject @Platform private Jdbi sql;
  @Inject private PasskeyChallenges challenges;
  @Inject private Notices notices;
  @Inject private Clock clock;

  /** What an answer of a passkey is good for. */
  enum Purpose {
    REGISTERING,
    SIGNING_IN,
    PROVING
  }

  /**
   * What a browser needs to make a key.
   *
   * @param challenge in base64url
   * @param algorithms COSE numbers, the best first
   * @param userHandle by which the key will say whose it is, in base64url
   * @param known ids of keys that the person has, in base64url
   */
  public record Wish(
      String challenge,
      String relyingParty,
      List<Long> algorithms,
      String userHandle,
      List<String> known,
      Duration lifetime) {}

  /**
   * What a browser needs to have a key sign.
   *
   * @param challenge in base64url
   * @param allowed ids of keys that may, in base64url; none for any key of the relying party
   */
  public record Question(
      String challenge, String relyingParty, List<String> allowed, Duration lifetime) {}

  /**
   * A new key, as the browser hands it over; binary fields in base64url.
   *
   * @param transports ways in which the browser can reach it, such as {@code usb}
   */
  public record NewKey(
      String name, String clientData, String attestationObject, Set<String> transports) {}

  /** What a key signed, as the browser hands it over, in base64url. */
  public record Answer(
      String credentialId,
      String clientData,
      String authenticatorData,
      String signature,
      @Nullable String userHandle) {}

  private record Kept(
      UUID id,
      UUID person,
      byte[] credential,
      long signCount,
      boolean backupEligible,
      boolean backedUp) {}

  /** The keys of a person, the newest first. */
  public List<Passkey> of(UUID person) {
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                """
                select id, name, relying_party, backed_up, created_at, last_used_at
                  from platform.passkeys where person_id = ? order by created_at desc, id
                """)
            .bind(0, person)
            .map((row, context) ->
                new Passkey(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getTimestamp(5).toInstant(),
                    Optional.ofNullable(row.getTimestamp(6)).map(java.sql.Timestamp::toInstant)))
            .list());
  }

  /** What the browser needs to make a key for the person. */
  public Wish wish(UUID person, RelyingParty party) {
    return new Wish(
        asked(purpose(Purpose.REGISTERING, person)),
        party.id(),
        ALGORITHMS.stream().map(parameters -> parameters.getAlg().getValue()).toList(),
        text(bytesOf(person)),
        credentialIds(person, party),
        PasskeyChallenges.LIFETIME);
  }

  /** What the browser needs to sign in whoever holds a key. */
  public Question question(RelyingParty party) {
    return new Question(
        asked(purpose(Purpose.SIGNING_IN, null)),
        party.id(),
        List.of(),
        PasskeyChallenges.LIFETIME);
  }

  /** What the browser needs to show once more that it is this person. */
  public Question question(UUID person, RelyingParty party) {
    return new Question(
        asked(purpose(Purpose.PROVING, person)),
        party.id(),
        credentialIds(person, party),
        PasskeyChallenges.LIFETIME);
  }

  /**
   * Keeps a key that the person made.
   *
   * @throws DomainException INVALID when it is not what was asked for
   */
  void register(UUID person, NewKey key, RelyingParty party, Language language)
      throws SQLException {
    try {
      RegistrationData data =
          manager.parse(
              new RegistrationRequest(
                  bytes(key.attestationObject()), bytes(key.clientData()), key.transports()));
      AttestationObject attestation = data.getAttestationObject();
      CollectedClientData client = data.getCollectedClientData();
      if (attestation == null || client == null) {
        throw unusable(null);
      }
      manager.verify(
          data,
          new RegistrationParameters(
              server(client, party, purpose(Purpose.REGISTERING, person))
                  .orElseThrow(() ->
                      new DomainException(
                          DomainException.Kind.INVALID, "identity.passkey-too-late", TOO_LATE)),
              ALGORITHMS,
              true,
              true));
      AuthenticatorData<?> made = attestation.getAuthenticatorData();
      AttestedCredentialData credential = made.getAttestedCredentialData();
      if (credential == null) {
        throw unusable(null);
      }
      sql.useTransaction(handle -> {
        insert(handle, person, key, party, made, credential);
        notices.tell(handle.getConnection(), AccountNews.PASSKEY_ADDED, person, language);
      });
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      throw unusable(e);
    }
    log(person, "added a passkey");
  }

  /**
   * Whose key signed the question to sign in.
   *
   * @throws UnauthenticatedException when none of ours did
   */
  UUID signedIn(Answer answer, RelyingParty party) {
    return verified(answer, party, purpose(Purpose.SIGNING_IN, null)).person();
  }

  /** Whose key an answer says it is of; nothing shows that it was hers that signed. */
  Optional<UUID> holder(Answer answer) {
    try {
      byte[] credentialId = bytes(answer.credentialId());
      return sql.withHandle(handle ->
          handle
              .createQuery("select person_id from platform.passkeys where credential_id = ?")
              .bind(0, credentialId)
              .mapTo(UUID.class)
              .findOne());
    } catch (IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "a passkey has a name that is none", e);
      return Optional.empty();
    }
  }

  /**
   * Checks that a key of the person signed the question to show who she is.
   *
   * @throws UnauthenticatedException when none did
   */
  void prove(UUID person, Answer answer, RelyingParty party) {
    if (!verified(answer, party, purpose(Purpose.PROVING, person)).person().equals(person)) {
      throw refused(null);
    }
  }

  /**
   * Forgets a key of the person.
   *
   * @return whether there was one
   */
  boolean remove(UUID person, UUID id, Language language) throws SQLException {
    boolean removed =
        sql.inTransaction(handle -> {
          boolean found =
              handle.execute(
                      "delete from platform.passkeys where id = ? and person_id = ?", id, person)
                  == 1;
          if (found) {
            notices.tell(handle.getConnection(), AccountNews.PASSKEY_REMOVED, person, language);
          }
          return found;
        });
    if (removed) {
      log(person, "removed a passkey");
    }
    return removed;
  }

  private Kept verified(Answer answer, RelyingParty party, String purpose) {
    try {
      byte[] credentialId = bytes(answer.credentialId());
      AuthenticationData data =
          manager.parse(
              new AuthenticationRequest(
                  credentialId,
                  bytes(answer.authenticatorData()),
                  bytes(answer.clientData()),
                  bytes(answer.signature())));
      CollectedClientData client = data.getCollectedClientData();
      if (client == null) {
        throw refused(null);
      }
      ServerProperty server =
          server(client, party, purpose)
              .orElseThrow(
                  () -> new UnauthenticatedException("identity.passkey-too-late", TOO_LATE));
      return sql.inTransaction(handle -> {
        Kept kept = lock(handle, credentialId, party).orElseThrow(() -> refused(null));
        if (answer.userHandle() != null
            && !Arrays.equals(bytes(answer.userHandle()), bytesOf(kept.person()))) {
          throw refused(null);
        }
        manager.verify(data, new AuthenticationParameters(server, record(kept), null, true, true));
        AuthenticatorData<?> said = data.getAuthenticatorData();
        if (said == null) {
          throw refused(null);
        }
        handle
            .createUpdate(
                "update platform.passkeys set sign_count = ?, backed_up = ?, last_used_at = ?"
                    + " where id = ?")
            .bind(0, said.getSignCount())
            .bind(1, said.isFlagBS())
            .bind(2, now())
            .bind(3, kept.id())
            .execute();
        return kept;
      });
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      throw refused(e);
    }
  }

  /** What the answer must have been made for; its challenge is used up by this. */
  private Optional<ServerProperty> server(
      CollectedClientData client, RelyingParty party, String purpose) {
    byte[] challenge = client.getChallenge().getValue();
    if (!challenges.use(new String(challenge, StandardCharsets.US_ASCII), purpose)) {
      return Optional.empty();
    }
    return Optional.of(
        ServerProperty.builder()
            .origin(new Origin(party.origin()))
            .rpId(party.id())
            .challenge(new DefaultChallenge(challenge))
            .build());
  }

  private CredentialRecord record(Kept kept) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        kept.backupEligible(),
        kept.backedUp(),
        kept.signCount(),
        credentials.convert(kept.credential()),
        null,
        null,
        null,
        null);
  }

  private Optional<Kept> lock(Handle handle, byte[] credentialId, RelyingParty party) {
    return handle
        .createQuery(
            """
            select id, person_id, credential, sign_count, backup_eligible, backed_up
              from platform.passkeys
             where credential_id = ? and relying_party = ? for update
            """)
        .bind(0, credentialId)
        .bind(1, party.id())
        .map((row, context) ->
            new Kept(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBytes(3),
                row.getLong(4),
                row.getBoolean(5),
                row.getBoolean(6)))
        .findOne();
  }

  private void insert(
      Handle handle,
      UUID person,
      NewKey key,
      RelyingParty party,
      AuthenticatorData<?> made,
      AttestedCredentialData credential) {
    // held until the key is in, so that many at once are counted one after the other
    handle.execute("select 1 from platform.people where id = ? for update", person);
    int known =
        handle
            .createQuery("select count(*) from platform.passkeys where person_id = ?")
            .bind(0, person)
            .mapTo(Integer.class)
            .one();
    if (known >= MOST) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "identity.too-many-passkeys",
          "You have " + MOST + " passkeys. Remove one that you do not use.");
    }
    int inserted =
        handle
            .createUpdate(
                """
                insert into platform.passkeys
                  (id, person_id, relying_party, credential_id, credential, sign_count,
                   backup_eligible, backed_up, transports, name, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (credential_id) do nothing
                """)
            .bind(0, TypedId.next())
            .bind(1, person)
            .bind(2, party.id())
            .bind(3, credential.getCredentialId())
            .bind(4, credentials.convert(credential))
            .bind(5, made.getSignCount())
            .bind(6, made.isFlagBE())
            .bind(7, made.isFlagBS())
            .bindArray(8, String.class, List.copyOf(key.transports()))
            .bind(9, key.name())
            .bind(10, now())
            .execute();
    if (inserted == 0) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "identity.known-passkey",
          "This passkey is in use already.");
    }
  }

  private List<String> credentialIds(UUID person, RelyingParty party) {
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                "select credential_id from platform.passkeys"
                    + " where person_id = ? and relying_party = ? order by created_at")
            .bind(0, person)
            .bind(1, party.id())
            .map((row, context) -> text(row.getBytes(1)))
            .list());
  }

  private String asked(String purpose) {
    return text(challenges.ask(purpose).getBytes(StandardCharsets.US_ASCII));
  }

  /** An answer to one person's question is good for nobody else's. */
  private static String purpose(Purpose purpose, @Nullable UUID person) {
    return person == null ? purpose.name() : purpose.name() + " " + person;
  }

  private static byte[] bytesOf(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static DomainException unusable(@Nullable Throwable cause) {
    return new DomainException(
        DomainException.Kind.INVALID,
        "identity.passkey-unusable",
        "This passkey cannot be used here. Try another device or password manager.",
        cause);
  }

  private static UnauthenticatedException refused(@Nullable Throwable cause) {
    if (cause != null) {
      LOG.log(System.Logger.Level.DEBUG, "a passkey was refused", cause);
    }
    return new UnauthenticatedException(
        "identity.passkey-refused", "This passkey is not known here, or was removed.");
  }

  private static void log(UUID person, String what) {
    LOG.log(System.Logger.Level.INFO, "{0} {1}", TypedId.format(Person.PREFIX, person), what);
  }
}
