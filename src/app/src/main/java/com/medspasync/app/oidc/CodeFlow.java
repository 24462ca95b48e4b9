package com.medspasync.app.oidc;

import com.medspasync.app.oidc.OidcException.Reason;
import com.medspasync.app.outbound.OutboundClient;
import com.medspasync.app.outbound.OutboundException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a browser to a provider and learns, from what the browser brings back, who the person is.
 * Everything that is believed comes from the provider itself, over a connection of ours.
 */
@Singleton
public class CodeFlow {

  private static final Scope ASKED = new Scope("openid", "email", "profile");

  private final Discovery discovery;
  private final OutboundClient outbound;

  @Inject
  public CodeFlow(Discovery discovery, OutboundClient outbound) {
    this.discovery = discovery;
    this.outbound = outbound;
  }

  /**
   * What only we know of a journey to a provider. Whoever brings back its end must hold these.
   *
   * @param state shows that the answer belongs to this journey
   * @param nonce shows that what the provider signs was asked for by this journey
   * @param verifier shows the provider that who redeems the code is who asked for it
   */
  public record Secrets(String state, String nonce, String verifier) {

    static Secrets drawn() {
      return new Secrets(
          new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
    }
  }

  /**
   * A journey that may begin.
   *
   * @param address where the browser has to go
   */
  public record Departure(URI address, Secrets secrets) {}

  /**
   * What a browser brought back.
   *
   * @param issuer who sent it back, where the provider says so
   */
  public record Return(String code, Optional<String> issuer) {}

  /**
   * Begins a journey.
   *
   * @param back where the provider sends the browser afterwards, exactly as it is registered there
   */
  public Departure begin(Provider provider, URI back) throws OidcException {
    OIDCProviderMetadata metadata = discovery.of(provider).metadata();
    Secrets secrets = Secrets.drawn();
    URI address =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, ASKED, new ClientID(provider.clientId()), back)
            .endpointURI(metadata.getAuthorizationEndpointURI())
            .state(new State(secrets.state()))
            .nonce(new Nonce(secrets.nonce()))
            .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Departure(address, secrets);
  }

  /** Learns from the provider who came back. */
  public ProvenIdentity finish(Provider provider, Secrets secrets, Return back, URI registered)
      throws OidcException {
    Discovery.Known known = discovery.of(provider);
    refuseMixUp(known.metadata(), back);
    TokenRequest request =
        new TokenRequest(
            known.metadata().getTokenEndpointURI(),
            authentication(provider, known.metadata()),
            new AuthorizationCodeGrant(
                new AuthorizationCode(back.code()),
                registered,
                new CodeVerifier(secrets.verifier())));
    return IdTokens.believed(
        provider, known, idToken(request.toHTTPRequest()), new Nonce(secrets.nonce()));
  }

  /** The code may be another provider's, which only wants us to show it to this one (RFC 9207). */
  private static void refuseMixUp(OIDCProviderMetadata metadata, Return back) throws OidcException {
    boolean named = back.issuer().isPresent();
    boolean right = back.issuer().filter(metadata.getIssuer().getValue()::equals).isPresent();
    if (named ? !right : metadata.supportsAuthorizationResponseIssuerParam()) {
      throw new OidcException(Reason.NOT_BELIEVED, "Another provider sent the browser back", null);
    }
  }

  private static ClientAuthentication authentication(
      Provider provider, OIDCProviderMetadata metadata) {
    ClientID id = new ClientID(provider.clientId());
    Secret secret = new Secret(provider.clientSecret());
    List<ClientAuthenticationMethod> taken = metadata.getTokenEndpointAuthMethods();
    boolean header =
        taken == null
            || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            || !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return header ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
  }

  private JWT idToken(HTTPRequest request) throws OidcException {
    try {
      OIDCTokenResponse response = sent(request);
      JWT token = response.getOIDCTokens().getIDToken();
      if (token == null) {
        throw new OidcException(Reason.NOT_BELIEVED, "The provider gave no token", null);
      }
      return token;
    } catch (ParseException e) {
      throw new OidcException(Reason.CODE_REFUSED, "The provider did not take the code", e);
    }
  }

  private OIDCTokenResponse sent(HTTPRequest request) throws ParseException, OidcException {
    Map<String, String> headers = new HashMap<>();
    request.getHeaderMap().forEach((name, values) -> headers.put(name, String.join(",", values)));
    try {
      OutboundClient.Answer answer =
          outbound.send(
              new OutboundClient.Request(
                  request.getURI(), headers, Optional.ofNullable(request.getBody())));
      HTTPResponse response = new HTTPResponse(answer.status());
      response.setContentType("application/json");
      response.setBody(answer.body());
      if (!response.indicatesSuccess()) {
        throw new OidcException(
            Reason.CODE_REFUSED, "The provider answers with status " + answer.status(), null);
      }
      return (OIDCTokenResponse) OIDCTokenResponseParser.parse(response);
    } catch (OutboundException e) {
      throw Discovery.unreachable(e);
    }
  }
}
