package com.medspasync.app.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.medspasync.app.oidc.OidcException.Reason;
import com.medspasync.app.oidc.Provider.Kind;
import com.medspasync.app.outbound.OutboundClient;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that lies, and one that does not. */
class CodeFlowTest {
  private static final URI BACK = URI.create("https://sync.example/app/sign-in/return");
  private static final String CLIENT = "medspasync";
  private static final String SECRET = "a secret that is long enough to sign by it";
  private static final Clock CLOCK = Clock.systemUTC();

  @SuppressWarnings("NullAway.Init")
  private HandDrivenProvider hers;

  @SuppressWarnings("NullAway.Init")
  private CodeFlow flow;

  @BeforeEach
  void open() throws IOException {
    hers = new HandDrivenProvider();
    OutboundClient outbound = new OutboundClient(Optional.of(hers.origin()));
    flow = new CodeFlow(new Discovery(outbound), outbound);
  }

  @AfterEach
  void close() {
    hers.close();
  }

  @Test
  void believesWhatTheProviderSignedForUsAsAnAnswer() throws OidcException {
    CodeFlow.Secrets secrets = begun(other());
    hers.gives(hers.signed(claims(secrets).build()));

    ProvenIdentity proven = flow.finish(other(), secrets, back(), BACK);

    assertThat(proven).isEqualTo(new ProvenIdentity(hers.origin(), "person-7", "ada@her.example"));
  }

  @Test
  void asksWithAChallengeAndRedeemsWithWhatAnswersIt() throws OidcException {
    CodeFlow.Departure departure = flow.begin(other(), BACK);
    hers.gives(hers.signed(claims(departure.secrets()).build()));

    flow.finish(other(), departure.secrets(), back(), BACK);

    Map<String, List<String>> asked = URLUtils.parseParameters(departure.address().getRawQuery());
    assertThat(asked).containsEntry("code_challenge_method", List.of("S256"));
    assertThat(asked.get("code_challenge"))
        .containsExactly(
            CodeChallenge.compute(
                    CodeChallengeMethod.S256,
                    new CodeVerifier(hers.lastForm().get("code_verifier")))
                .getValue());
    assertThat(asked).containsEntry("redirect_uri", List.of(BACK.toString()));
    assertThat(hers.lastForm()).containsEntry("redirect_uri", BACK.toString());
    assertThat(hers.lastForm().get("Authorization")).startsWith("Basic ");
  }

  @Test
  void drawsSecretsAnewForEachJourney() throws OidcException {
    CodeFlow.Secrets one = begun(other());
    CodeFlow.Secrets two = begun(other());

    assertThat(List.of(one.state(), one.nonce(), one.verifier()))
        .doesNotContain(two.state(), two.nonce(), two.verifier())
        .doesNotHaveDuplicates();
  }

  @Test
  void doesNotBelieveWhatWasNotAskedForHereOrNotToUsOrNotNow() {
    notBelieved(claims -> claims.claim("nonce", "of another journey"));
    notBelieved(claims -> claims.claim("nonce", null));
    notBelieved(claims -> claims.issuer("https://accounts.google.com"));
    notBelieved(claims -> claims.issuer(null));
    notBelieved(claims -> claims.audience("another client"));
    notBelieved(claims -> claims.audience(List.of()));
    notBelieved(claims -> claims.audience(List.of(CLIENT, "another client")));
    notBelieved(claims -> claims.claim("azp", "another client"));
    notBelieved(claims -> claims.expirationTime(in(Duration.ofMinutes(-2))));
    notBelieved(claims -> claims.expirationTime(null));
    notBelieved(claims -> claims.issueTime(in(Duration.ofMinutes(5))));
    notBelieved(claims -> claims.issueTime(null));
    notBelieved(claims -> claims.subject(null));
    notBelieved(claims -> claims.subject("s".repeat(256)));
  }

  @Test
  void doesNotBelieveWhatTheProviderDidNotSign() throws OidcException, JOSEException {
    CodeFlow.Secrets secrets = begun(other());
    JWTClaimsSet claims = claims(secrets).build();
    byte[] publicKey = hers.key().toRSAPublicKey().getEncoded();
    RSAKey own = HandDrivenProvider.newKey();
    RSAKey disguised = new RSAKey.Builder(own).keyID(hers.key().getKeyID()).build();

    hers.gives(new PlainJWT(claims));
    notBelieved(secrets);
    hers.gives(
        HandDrivenProvider.signed(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(hers.key().getKeyID()).build(),
            claims,
            new MACSigner(publicKey)));
    notBelieved(secrets);
    hers.gives(
        HandDrivenProvider.signed(
            new JWSHeader(JWSAlgorithm.HS256), claims, new MACSigner(SECRET.getBytes(UTF_8))));
    notBelieved(secrets);
    hers.gives(HandDrivenProvider.signed(claims, disguised));
    notBelieved(secrets);
    hers.gives(HandDrivenProvider.signed(claims, own));
    notBelieved(secrets);
    hers.gives(
        HandDrivenProvider.signed(
            new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).build(),
            claims,
            new RSASSASigner(own)));
    notBelieved(secrets);
    hers.gives("not a token");
    assertThat(trouble(other(), secrets).reason()).isEqualTo(Reason.CODE_REFUSED);
  }

  @Test
  void learnsNewKeysWhenTheProviderChangesThemButDoesNotAskForeverForUnknownOnes()
      throws OidcException {
    CodeFlow.Secrets secrets = begun(other());
    hers.gives(hers.signed(claims(secrets).build()));
    flow.finish(other(), secrets, back(), BACK);
    hers.rotates();
    hers.gives(hers.signed(claims(secrets).build()));

    assertThat(flow.finish(other(), secrets, back(), BACK).subject()).isEqualTo("person-7");

    hers.gives(HandDrivenProvider.signed(claims(secrets).build(), HandDrivenProvider.newKey()));
    for (int tries = 0; tries < 20; tries++) {
      trouble(other(), secrets);
    }
    assertThat(hers.keyRequests()).isLessThanOrEqualTo(4);
  }

  @Test
  void doesNotTakeACodeThatAnotherProviderSentTheBrowserBackWith() throws OidcException {
    CodeFlow.Secrets secrets = begun(other());
    hers.gives(hers.signed(claims(secrets).build()));
    CodeFlow.Return anothers = new CodeFlow.Return("code", Optional.of("https://another.example"));

    OidcException refusal =
        catchThrowableOfType(
            OidcException.class, () -> flow.finish(other(), secrets, anothers, BACK));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_BELIEVED);
    assertThat(hers.lastForm()).as("the code was not shown to this provider").isEmpty();
  }

  @Test
  void missesTheNameOfWhoSentTheBrowserBackWhereTheProviderPromisesIt() throws OidcException {
    hers.describes("authorization_response_iss_parameter_supported", true);
    CodeFlow.Secrets secrets = begun(other());
    hers.gives(hers.signed(claims(secrets).build()));

    assertThat(trouble(other(), secrets).reason()).isEqualTo(Reason.NOT_BELIEVED);
    assertThat(
            flow.finish(
                    other(), secrets, new CodeFlow.Return("code", Optional.of(hers.origin())), BACK)
                .subject())
        .isEqualTo("person-7");
  }

  @Test
  void letsNobodyOfGoogleInWhoseMailboxIsNotVerified() throws OidcException {
    Provider google = provider(Kind.GOOGLE, hers.origin());
    CodeFlow.Secrets secrets = begun(google);

    for (Object unverified : new Object[] {false, "true", 1}) {
      hers.gives(hers.signed(claims(secrets).claim("email_verified", unverified).build()));
      assertThat(trouble(google, secrets).reason())
          .isIn(Reason.EMAIL_UNVERIFIED, Reason.NOT_BELIEVED);
    }
    hers.gives(hers.signed(claims(secrets).build()));
    assertThat(trouble(google, secrets).reason()).isEqualTo(Reason.EMAIL_UNVERIFIED);
    hers.gives(hers.signed(claims(secrets).claim("email_verified", true).build()));
    assertThat(flow.finish(google, secrets, back(), BACK).subject()).isEqualTo("person-7");
  }

  @Test
  void knowsPeopleOfMicrosoftByTheirOrganizationAndNeverByTheirAddress() throws OidcException {
    hers.describes("issuer", hers.origin() + "/{tenantid}/v2.0");
    Provider microsoft = provider(Kind.MICROSOFT, hers.origin() + "/common/v2.0");
    String organization = UUID.randomUUID().toString();
    CodeFlow.Secrets secrets = begun(microsoft);
    JWTClaimsSet.Builder claims =
        claims(secrets)
            .issuer(hers.origin() + "/" + organization + "/v2.0")
            .claim("tid", organization)
            .claim("oid", "object-9");
    hers.gives(hers.signed(claims.build()));

    assertThat(flow.finish(microsoft, secrets, back(), BACK))
        .isEqualTo(
            new ProvenIdentity(
                hers.origin() + "/" + organization + "/v2.0", "object-9", "ada@her.example"));

    hers.gives(hers.signed(claims.claim("tid", UUID.randomUUID().toString()).build()));
    assertThat(trouble(microsoft, secrets).reason()).isEqualTo(Reason.NOT_BELIEVED);
    hers.gives(hers.signed(claims.claim("tid", "common").build()));
    assertThat(trouble(microsoft, secrets).reason()).isEqualTo(Reason.NOT_BELIEVED);
    hers.gives(
        hers.signed(claims.issuer(hers.origin() + "/common/v2.0").claim("tid", "common").build()));
    assertThat(trouble(microsoft, secrets).reason())
        .as("an organization that is none, named by both")
        .isEqualTo(Reason.NOT_BELIEVED);
    claims.issuer(hers.origin() + "/" + organization + "/v2.0");
    hers.gives(hers.signed(claims.claim("tid", organization).claim("oid", null).build()));
    assertThat(trouble(microsoft, secrets).reason()).isEqualTo(Reason.NOT_BELIEVED);
  }

  @Test
  void saysWhatIsWrongWithAProvider() {
    hers.refusesCodes();
    assertThat(trouble(other(), new CodeFlow.Secrets("s", "n", new CodeVerifier().getValue())))
        .extracting(OidcException::reason)
        .isEqualTo(Reason.CODE_REFUSED);
    assertThat(trouble(provider(Kind.OTHER, hers.origin() + "/"))).isEqualTo(Reason.OTHER_ISSUER);
    assertThat(trouble(provider(Kind.OTHER, "https://127.0.0.1/")))
        .isEqualTo(Reason.ADDRESS_REFUSED);
    assertThat(trouble(provider(Kind.OTHER, "no address"))).isEqualTo(Reason.NO_PROVIDER);
    assertThat(trouble(provider(Kind.OTHER, hers.origin() + "/keys")))
        .isEqualTo(Reason.NO_PROVIDER);
    String issuer = hers.origin();
    hers.close();
    assertThat(trouble(provider(Kind.OTHER, issuer + "/gone"))).isEqualTo(Reason.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "http://elsewhere.example/", "data:text/html,x"})
  void sendsNoBrowserToAnAddressThatIsNoPageOfAProvider(String address) {
    hers.describes("authorization_endpoint", address);

    assertThat(trouble(other())).isIn(Reason.UNFIT, Reason.NO_PROVIDER);
  }

  @Test
  void doesNotTakeAProviderThatSignsByNothingOrBySharedSecretsOnly() {
    hers.describes("id_token_signing_alg_values_supported", List.of("none", "HS256"));

    assertThat(trouble(other())).isEqualTo(Reason.UNFIT);
  }

  private void notBelieved(UnaryOperator<JWTClaimsSet.Builder> lie) {
    CodeFlow.Secrets secrets = new CodeFlow.Secrets("s", "n", new CodeVerifier().getValue());
    hers.gives(hers.signed(lie.apply(claims(secrets)).build()));
    notBelieved(secrets);
  }

  private void notBelieved(CodeFlow.Secrets secrets) {
    assertThat(trouble(other(), secrets).reason()).isEqualTo(Reason.NOT_BELIEVED);
  }

  private OidcException trouble(Provider provider, CodeFlow.Secrets secrets) {
    OidcException trouble =
        catchThrowableOfType(
            OidcException.class, () -> flow.finish(provider, secrets, back(), BACK));
    assertThat(trouble).isNotNull();
    return trouble;
  }

  private Reason trouble(Provider provider) {
    OidcException trouble =
        catchThrowableOfType(OidcException.class, () -> flow.begin(provider, BACK));
    assertThat(trouble).as(provider.issuer()).isNotNull();
    return trouble.reason();
  }

  private CodeFlow.Secrets begun(Provider provider) throws OidcException {
    return flow.begin(provider, BACK).secrets();
  }

  private JWTClaimsSet.Builder claims(CodeFlow.Secrets secrets) {
    return new JWTClaimsSet.Builder()
        .issuer(hers.origin())
        .audience(CLIENT)
        .subject("person-7")
        .claim("nonce", secrets.nonce())
        .claim("email", "ada@her.example")
        .issueTime(in(Duration.ZERO))
        .expirationTime(in(Duration.ofMinutes(5)));
  }

  private static Date in(Duration time) {
    return Date.from(CLOCK.instant().plus(time));
  }

  private static CodeFlow.Return back() {
    return new CodeFlow.Return("code", Optional.empty());
  }

  private Provider other() {
    return provider(Kind.OTHER, hers.origin());
  }

  private static Provider provider(Kind kind, String issuer) {
    return new Provider("id", "Example", kind, issuer, CLIENT, SECRET);
  }
}
