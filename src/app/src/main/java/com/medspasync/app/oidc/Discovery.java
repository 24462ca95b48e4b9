package com.medspasync.app.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.medspasync.app.oidc.OidcException.Reason;
import com.medspasync.app.outbound.OutboundClient;
import com.medspasync.app.outbound.OutboundException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What providers say about themselves, and their keys. Both are kept for a while: keys for five
 * minutes, and asked for anew, though not more often than twice in half a minute, when something is
 * signed by one that is not among them.
 *
 * @see "OpenID Connect Discovery 1.0, section 4"
 */
@Singleton
public class Discovery {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST = 1_000;
  private static final int OK = 200;

  private final Cache<String, Known> known =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
  private final OutboundClient outbound;

  @Inject
  public Discovery(OutboundClient outbound) {
    this.outbound = outbound;
  }

  /** A provider as it describes itself. */
  record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

  /** Looks at a provider now, whatever is remembered of it. */
  public void look(Provider provider) throws OidcException {
    known.put(provider.issuer(), ask(provider));
  }

  Known of(Provider provider) throws OidcException {
    Known remembered = known.getIfPresent(provider.issuer());
    if (remembered != null) {
      return remembered;
    }
    Known found = ask(provider);
    known.put(provider.issuer(), found);
    return found;
  }

  private Known ask(Provider provider) throws OidcException {
    OIDCProviderMetadata metadata = metadata(provider);
    if (!metadata.getIssuer().getValue().equals(provider.issuer())) {
      throw new OidcException(
          Reason.OTHER_ISSUER, "The provider calls itself " + metadata.getIssuer(), null);
    }
    URI authorization = metadata.getAuthorizationEndpointURI();
    // a browser is sent there: an address such as javascript: would be ours to answer for
    if (authorization == null
        || !outbound.takes(authorization)
        || metadata.getTokenEndpointURI() == null
        || metadata.getJWKSetURI() == null
        || metadata.getIDTokenJWSAlgs() == null
        || metadata.getIDTokenJWSAlgs().stream().noneMatch(IdTokens.ALGORITHMS::contains)) {
      throw new OidcException(Reason.UNFIT, "The provider has no code flow that we know", null);
    }
    try {
      return new Known(metadata, keys(metadata.getJWKSetURI().toURL()));
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new OidcException(Reason.UNFIT, "The provider's keys have no address", e);
    }
  }

  private OIDCProviderMetadata metadata(Provider provider) throws OidcException {
    try {
      URI address =
          URI.create(
              provider.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration");
      OutboundClient.Answer answer = get(address);
      if (answer.status() != OK) {
        throw new OidcException(
            Reason.NO_PROVIDER, "The provider answers with status " + answer.status(), null);
      }
      return OIDCProviderMetadata.parse(MicrosoftIssuers.named(provider, answer.body()));
    } catch (ParseException | IllegalArgumentException e) {
      throw new OidcException(Reason.NO_PROVIDER, "The provider describes itself wrongly", e);
    } catch (OutboundException e) {
      throw unreachable(e);
    }
  }

  private JWKSource<SecurityContext> keys(URL address) {
    return JWKSourceBuilder.<SecurityContext>create(address, this::keySet)
        .refreshAheadCache(false) // it would keep a thread for each provider
        .build();
  }

  private Resource keySet(URL address) throws IOException {
    OutboundClient.Answer answer = get(URI.create(address.toString()));
    if (answer.status() != OK) {
      throw new IOException("The provider's keys are answered with status " + answer.status());
    }
    return new Resource(answer.body(), "application/json");
  }

  private OutboundClient.Answer get(URI address) throws OutboundException {
    return outbound.send(
        new OutboundClient.Request(
            address, Map.of("Accept", "application/json"), Optional.empty()));
  }

  static OidcException unreachable(OutboundException e) {
    return new OidcException(
        e.reason() == OutboundException.Reason.REFUSED
            ? Reason.ADDRESS_REFUSED
            : Reason.UNREACHABLE,
        Objects.requireNonNullElse(e.getMessage(), ""),
        e);
  }
}
