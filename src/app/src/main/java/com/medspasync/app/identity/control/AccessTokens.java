package com.medspasync.app.identity.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.medspasync.app.identity.entity.Claims;
import com.medspasync.app.trail.RequestRefused;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Issues and verifies access tokens: JWTs as MicroProfile JWT lays them down, signed with the one
 * algorithm of {@link SigningKeys}. A header that names another algorithm, or brings a key of its
 * own, is not believed.
 *
 * @see "MicroProfile JWT 2.1, section 'Recommendations for Interoperability'; RFC 9068 for the
 *     type"
 */
@ApplicationScoped
public class AccessTokens {

  public static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger(AccessTokens.class.getName());
  private static final String ISSUER = "medspasync";
  private static final String AUDIENCE = "medspasync-api";
  private static final String TENANT = "tenant";
  private static final String SESSION = "sid";
  private static final String SESSION_PREFIX = "session";
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final int LONGEST = 4096;
  private static final int CLOCK_SKEW_SECONDS = 5;

  /** People at work at the same time on one node, several times over. */
  private static final int REMEMBERED_AT_MOST = 20_000;

  @Inject private SigningKeys keys;
  @Inject private Clock clock;
  @Inject private Event<RequestRefused> refusals;

  /** By hash, so that nobody finds a token in memory. */
  private final Cache<ByteBuffer, Verified> verified =
      Caffeine.newBuilder().maximumSize(REMEMBERED_AT_MOST).expireAfterWrite(LIFETIME).build();

  /** A token that ends when it said it would, whatever happens to the session. */
  public record Issued(String token, Instant expiresAt) {}

  /** What a token says, the key that signed it, and when it ends. */
  record Verified(Claims claims, String keyId, Instant expiresAt) {

    boolean isGood(JWKSet known, Instant now) {
      return known.getKeyByKeyId(keyId) != null
          && now.isBefore(expiresAt.plusSeconds(CLOCK_SKEW_SECONDS));
    }
  }

  Issued issue(Claims claims, Role role) throws SQLException {
    return sign(claims, role, keys.current(), clock.instant());
  }

  /**
   * What the token says, or empty when it is not one of ours or no longer good.
   *
   * <p>A signature does not change, and to verify one takes longer than the rest of a request: it
   * is done once for each token. What can change, the key and the time, is looked at every time.
   */
  Optional<Claims> verify(String token) throws SQLException {
    if (token.length() > LONGEST) {
      refusals.fire(new RequestRefused(RequestRefused.Kind.FORGED_TOKENS));
      return Optional.empty();
    }
    JWKSet known = keys.known();
    ByteBuffer name = ByteBuffer.wrap(sha256(token));
    Optional<Verified> found =
        Optional.ofNullable(verified.getIfPresent(name))
            .filter(before -> before.isGood(known, clock.instant()));
    if (found.isEmpty()) {
      found = readAnew(token, known);
      found.ifPresent(now -> verified.put(name, now));
    }
    return found.map(Verified::claims);
  }

  /** One of ours that has ended is no attempt at anything; any other one is counted. */
  private Optional<Verified> readAnew(String token, JWKSet known) {
    try {
      return Optional.of(process(token, known, clock));
    } catch (ExpiredJWTException ended) {
      LOG.log(System.Logger.Level.DEBUG, "An access token has ended", ended);
      return Optional.empty();
    } catch (ParseException | BadJOSEException | JOSEException e) {
      LOG.log(System.Logger.Level.DEBUG, "An access token was refused", e);
      refusals.fire(new RequestRefused(RequestRefused.Kind.FORGED_TOKENS));
      return Optional.empty();
    }
  }

  static Issued sign(Claims claims, Role role, ECKey key, Instant now) {
    Instant end = now.plus(LIFETIME);
    String person = TypedId.format(Person.PREFIX, claims.person());
    JWTClaimsSet content =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .jwtID(UUID.randomUUID().toString())
            .subject(person)
            .claim("upn", person)
            .claim("groups", List.of(role.name()))
            .claim(TENANT, claims.tenant().toString())
            .claim(SESSION, TypedId.format(SESSION_PREFIX, claims.session()))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(end))
            .build();
    JWSHeader header =
        new JWSHeader.Builder(SigningKeys.ALGORITHM).type(TYPE).keyID(key.getKeyID()).build();
    try {
      SignedJWT token = new SignedJWT(header, content);
      token.sign(new ECDSASigner(key));
      return new Issued(token.serialize(), end);
    } catch (JOSEException e) {
      throw new IllegalStateException("A token cannot be signed", e);
    }
  }

  static Optional<Verified> read(String token, JWKSet known, Clock clock) {
    try {
      return Optional.of(process(token, known, clock));
    } catch (ParseException | BadJOSEException | JOSEException e) {
      LOG.log(System.Logger.Level.DEBUG, "An access token was refused", e);
      return Optional.empty();
    }
  }

  private static Verified process(String token, JWKSet known, Clock clock)
      throws ParseException, BadJOSEException, JOSEException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(SigningKeys.ALGORITHM, new ImmutableJWKSet<>(known)));
    processor.setJWTClaimsSetVerifier(new ClaimsOfOurs(clock));
    SignedJWT parsed = SignedJWT.parse(token);
    JWTClaimsSet content = processor.process(parsed, null);
    Claims claims =
        claims(content).orElseThrow(() -> new BadJWTException("It names nobody of ours"));
    return new Verified(
        claims, parsed.getHeader().getKeyID(), content.getExpirationTime().toInstant());
  }

  private static Optional<Claims> claims(JWTClaimsSet content) throws ParseException {
    Optional<UUID> person = TypedId.parse(Person.PREFIX, content.getSubject());
    Optional<TenantId> tenant = TenantId.parse(content.getStringClaim(TENANT));
    Optional<UUID> session = TypedId.parse(SESSION_PREFIX, content.getStringClaim(SESSION));
    return person.isPresent() && tenant.isPresent() && session.isPresent()
        ? Optional.of(new Claims(person.get(), tenant.get(), session.get()))
        : Optional.empty();
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static final class ClaimsOfOurs extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final Clock clock;

    ClaimsOfOurs(Clock clock) {
      super(
          Set.of(AUDIENCE),
          new JWTClaimsSet.Builder().issuer(ISSUER).build(),
          Set.of("sub", "exp", "iat", "jti", TENANT, SESSION),
          Set.of());
      this.clock = clock;
      setMaxClockSkew(CLOCK_SKEW_SECONDS);
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
