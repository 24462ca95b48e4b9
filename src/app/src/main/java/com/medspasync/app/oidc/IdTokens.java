package com.medspasync.app.oidc;

import com.medspasync.app.oidc.OidcException.Reason;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.text.ParseException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Believes what a provider says of somebody, or does not: who signed it, for whom, when, and as an
 * answer to which question.
 *
 * @see "OpenID Connect Core 1.0, section 3.1.3.7"
 */
final class IdTokens {

  /** With keys that only the provider has: whoever is told our secret could sign by it. */
  static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private static final int LONGEST_SUBJECT = 255;
  private static final int LONGEST_LABEL = 320;

  private IdTokens() {}

  static ProvenIdentity believed(
      Provider provider, Discovery.Known known, JWT token, Nonce question) throws OidcException {
    if (!(token instanceof SignedJWT signed)) {
      throw notBelieved("The token is not signed", null);
    }
    try {
      String issuer = issuer(provider, signed.getJWTClaimsSet());
      IDTokenValidator validator =
          new IDTokenValidator(
              new Issuer(issuer),
              new ClientID(provider.clientId()),
              new JWSVerificationKeySelector<>(ALGORITHMS, known.keys()),
              null);
      validator.validate(signed, question);
      refuseOthers(provider, signed.getJWTClaimsSet());
      return identity(provider, issuer, signed.getJWTClaimsSet());
    } catch (KeySourceException e) {
      throw new OidcException(Reason.UNREACHABLE, "The provider's keys cannot be had", e);
    } catch (BadJOSEException | JOSEException | ParseException e) {
      throw notBelieved("The token does not hold", e);
    }
  }

  /** The library does not look at whom a token was made for, among those it is addressed to. */
  private static void refuseOthers(Provider provider, JWTClaimsSet claims)
      throws ParseException, OidcException {
    String madeFor = claims.getStringClaim("azp");
    boolean ours =
        madeFor == null ? claims.getAudience().size() == 1 : madeFor.equals(provider.clientId());
    if (!ours) {
      throw notBelieved("The token was made for somebody else", null);
    }
  }

  private static String issuer(Provider provider, JWTClaimsSet claims)
      throws ParseException, OidcException {
    return provider.kind() == Provider.Kind.MICROSOFT
        ? MicrosoftIssuers.expected(
            provider, Objects.requireNonNullElse(claims.getStringClaim("tid"), ""))
        : provider.issuer();
  }

  private static ProvenIdentity identity(Provider provider, String issuer, JWTClaimsSet claims)
      throws ParseException, OidcException {
    if (provider.kind() == Provider.Kind.GOOGLE
        && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
      throw new OidcException(
          Reason.EMAIL_UNVERIFIED, "The provider has not verified the address", null);
    }
    String subject =
        provider.kind() == Provider.Kind.MICROSOFT
            ? claims.getStringClaim("oid")
            : claims.getSubject();
    if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw notBelieved("The token names nobody", null);
    }
    return new ProvenIdentity(issuer, subject, label(claims));
  }

  private static String label(JWTClaimsSet claims) {
    String label =
        Stream.of("email", "preferred_username", "name")
            .map(claims::getClaim)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
  }

  private static OidcException notBelieved(String message, @Nullable Throwable cause) {
    return new OidcException(Reason.NOT_BELIEVED, message, cause);
  }
}
