package com.medspasync.app.identity.control;

import com.medspasync.app.oidc.Provider;
import com.medspasync.app.oidc.Provider.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The providers that the operator has set up for everybody. */
@ApplicationScoped
public class IdentityProviders {

  @Inject
  @ConfigProperty(name = "medspasync.google.client.id")
  private Optional<String> googleId;

  @Inject
  @ConfigProperty(name = "medspasync.google.client.secret")
  private Optional<String> googleSecret;

  @Inject
  @ConfigProperty(name = "medspasync.google.issuer", defaultValue = "https://accounts.google.com")
  private String googleIssuer;

  @Inject
  @ConfigProperty(name = "medspasync.microsoft.client.id")
  private Optional<String> microsoftId;

  @Inject
  @ConfigProperty(name = "medspasync.microsoft.client.secret")
  private Optional<String> microsoftSecret;

  @Inject
  @ConfigProperty(
      name = "medspasync.microsoft.issuer",
      defaultValue = "https://login.microsoftonline.com/common/v2.0")
  private String microsoftIssuer;

  @Inject
  @ConfigProperty(name = "medspasync.oidc.client.id")
  private Optional<String> otherId;

  @Inject
  @ConfigProperty(name = "medspasync.oidc.client.secret")
  private Optional<String> otherSecret;

  @Inject
  @ConfigProperty(name = "medspasync.oidc.issuer")
  private Optional<String> otherIssuer;

  @Inject
  @ConfigProperty(name = "medspasync.oidc.name", defaultValue = "Single sign-on")
  private String otherName;

  /** All of them, in the order in which people are offered them. */
  public List<Provider> all() {
    return Stream.of(
            provider("google", "Google", Kind.GOOGLE, googleIssuer, googleId, googleSecret),
            provider(
                "microsoft",
                "Microsoft",
                Kind.MICROSOFT,
                microsoftIssuer,
                microsoftId,
                microsoftSecret),
            otherIssuer.flatMap(
                issuer -> provider("oidc", otherName, Kind.OTHER, issuer, otherId, otherSecret)))
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<Provider> find(String id) {
    return all().stream().filter(provider -> provider.id().equals(id)).findFirst();
  }

  /** As people know it; one that is not set up any more by its id. */
  public String nameOf(String id) {
    return find(id).map(Provider::name).orElse(id);
  }

  private static Optional<Provider> provider(
      String id,
      String name,
      Kind kind,
      String issuer,
      Optional<String> clientId,
      Optional<String> clientSecret) {
    return clientId.flatMap(
        client -> clientSecret.map(secret -> new Provider(id, name, kind, issuer, client, secret)));
  }
}
