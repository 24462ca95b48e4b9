package com.medspasync.app.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.identity.entity.Claims;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.people.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final ECKey key = newKey("2026-03-01");
  private final Claims claims = new Claims(TypedId.next(), TenantId.next(), TypedId.next());
  private final String good = AccessTokens.sign(claims, Role.OWNER, key, NOW).token();

  @Test
  void readsWhatItSigned() {
    assertThat(read(good)).contains(claims);
  }

  @Test
  void namesNobodyInTheToken() throws ParseException {
    assertThat(SignedJWT.parse(good).getJWTClaimsSet().getClaims())
        .containsOnlyKeys(
            "iss", "aud", "jti", "sub", "upn", "groups", "tenant", "sid", "iat", "exp")
        .doesNotContainKey("email");
  }

  @Test
  void refusesATokenAfterItsEnd() {
    assertThat(readAt(NOW.plus(AccessTokens.LIFETIME).minusSeconds(1))).contains(claims);
    assertThat(readAt(NOW.plus(AccessTokens.LIFETIME).plus(Duration.ofMinutes(1)))).isEmpty();
  }

  @Test
  void refusesATokenWithoutSignature() throws ParseException {
    assertThat(read(new PlainJWT(SignedJWT.parse(good).getJWTClaimsSet()).serialize())).isEmpty();
  }

  @Test
  void refusesASignatureByHmacWithThePublicKey() throws JOSEException, ParseException {
    SignedJWT forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build(),
            SignedJWT.parse(good).getJWTClaimsSet());
    forged.sign(new MACSigner(key.toECPublicKey().getEncoded()));

    assertThat(read(forged.serialize())).isEmpty();
  }

  @Test
  void refusesASignatureOfZeros() {
    String zeros = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);

    assertThat(read(good.substring(0, good.lastIndexOf('.') + 1) + zeros)).isEmpty();
    assertThat(read(good.substring(0, good.lastIndexOf('.') + 1))).isEmpty();
  }

  @Test
  void refusesClaimsThatWereChangedAfterwards() throws ParseException {
    String other =
        AccessTokens.sign(
                new Claims(claims.person(), TenantId.next(), claims.session()),
                Role.OWNER,
                newKey(key.getKeyID()),
                NOW)
            .token();
    String[] parts = good.split("\\.");

    assertThat(read(parts[0] + "." + other.split("\\.")[1] + "." + parts[2])).isEmpty();
  }

  @Test
  void refusesAKeyThatTheTokenBringsItself() {
    ECKey own = newKey("own");

    assertThat(read(signed(own, header -> header.jwk(own.toPublicJWK()), content -> content)))
        .isEmpty();
    assertThat(
            read(
                signed(
                    own,
                    header ->
                        header.x509CertChain(
                            List.of(com.nimbusds.jose.util.Base64.encode("a certificate"))),
                    content -> content)))
        .isEmpty();
  }

  @Test
  void goesNowhereThatATokenLeads() throws IOException {
    try (ServerSocketChannel listener = ServerSocketChannel.open()) {
      listener.bind(new InetSocketAddress("127.0.0.1", 0));
      listener.configureBlocking(false);
      URI there = URI.create("http:/" + listener.getLocalAddress() + "/keys");
      List<UnaryOperator<JWSHeader.Builder>> headers =
          List.of(
              header -> header.jwkURL(there),
              header -> header.x509CertURL(there),
              header -> header.keyID(there.toString()),
              header -> header.keyID(key.getKeyID()).jwkURL(there).x509CertURL(there));

      for (UnaryOperator<JWSHeader.Builder> header : headers) {
        assertThat(read(signed(newKey("own"), header, content -> content))).isEmpty();
      }

      assertThat(listener.accept()).as("a connection").isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "file:///etc/passwd",
        "' or 1=1 --",
        "2026-03-01' union select sealed_private_key from platform.signing_keys --",
        "2026-03-01\u0000",
        "2026-03-01 ",
        "${jndi:ldap://127.0.0.1/a}",
        ""
      })
  void refusesNamesOfKeysThatAreNone(String name) {
    assertThat(read(signed(key, header -> header.keyID(name), content -> content))).isEmpty();
  }

  @Test
  void refusesANameOfAKeyThatIsLongerThanAnyToken() {
    String name = "x".repeat(10_000);

    assertThat(read(signed(key, header -> header.keyID(name), content -> content))).isEmpty();
  }

  @Test
  void refusesOtherTypesOfToken() {
    assertThat(
            read(signed(key, header -> header.type(new JOSEObjectType("JWT")), content -> content)))
        .isEmpty();
  }

  @Test
  void refusesOtherIssuersAudiencesAndMissingClaims() {
    assertThat(read(signed(key, header -> header, content -> content))).contains(claims);
    assertThat(read(signed(key, header -> header, content -> content.issuer("other")))).isEmpty();
    assertThat(read(signed(key, header -> header, content -> content.audience("other")))).isEmpty();
    assertThat(read(signed(key, header -> header, content -> content.expirationTime(null))))
        .isEmpty();
    assertThat(read(signed(key, header -> header, content -> content.claim("tenant", "t_1"))))
        .isEmpty();
  }

  private String signed(
      ECKey by,
      UnaryOperator<JWSHeader.Builder> header,
      UnaryOperator<JWTClaimsSet.Builder> content) {
    try {
      SignedJWT token =
          new SignedJWT(
              header
                  .apply(
                      new JWSHeader.Builder(JWSAlgorithm.ES256)
                          .type(new JOSEObjectType("at+jwt"))
                          .keyID(by.getKeyID()))
                  .build(),
              content
                  .apply(new JWTClaimsSet.Builder(SignedJWT.parse(good).getJWTClaimsSet()))
                  .build());
      token.sign(new ECDSASigner(by));
      return token.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void believesASignatureSeenBeforeUntilTheTokenEndsOrItsKeyIsGone() {
    AccessTokens.Verified before =
        AccessTokens.read(good, known(), Clock.fixed(NOW, ZoneOffset.UTC)).orElseThrow();
    Instant end = NOW.plus(AccessTokens.LIFETIME);

    assertThat(before.isGood(known(), end)).isTrue();
    assertThat(before.isGood(known(), end.plusSeconds(5))).isFalse();
    assertThat(before.isGood(new JWKSet(newKey("2026-04-01").toPublicJWK()), NOW)).isFalse();
  }

  private Optional<Claims> read(String token) {
    return AccessTokens.read(token, known(), Clock.fixed(NOW, ZoneOffset.UTC))
        .map(AccessTokens.Verified::claims);
  }

  private Optional<Claims> readAt(Instant time) {
    return AccessTokens.read(good, known(), Clock.fixed(time, ZoneOffset.UTC))
        .map(AccessTokens.Verified::claims);
  }

  private JWKSet known() {
    return new JWKSet(key.toPublicJWK());
  }

  private static ECKey newKey(String name) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
