package com.medspasync.app.oidc;

import com.medspasync.app.oidc.OidcException.Reason;
import java.util.Set;
import java.util.UUID;

/**
 * Microsoft signs for every organization by an issuer of its own, and describes all of them in one
 * document whose issuer has a blank in it.
 */
final class MicrosoftIssuers {

  private static final String BLANK = "{tenantid}";
  private static final Set<String> OF_MANY = Set.of("common", "organizations", "consumers");

  private MicrosoftIssuers() {}

  /** A provider's description of itself, its blank filled as the provider is configured. */
  static String named(Provider provider, String description) {
    return provider.kind() == Provider.Kind.MICROSOFT
        ? description.replace(BLANK, organization(provider.issuer()))
        : description;
  }

  /**
   * The issuer that a token must name.
   *
   * @param organization what the token says in the claim {@code tid}
   */
  static String expected(Provider provider, String organization) throws OidcException {
    String configured = organization(provider.issuer());
    if (!OF_MANY.contains(configured)) {
      return provider.issuer();
    }
    try {
      return provider
          .issuer()
          .replace("/" + configured + "/", "/" + UUID.fromString(organization) + "/");
    } catch (IllegalArgumentException e) {
      throw new OidcException(Reason.NOT_BELIEVED, "The token names no organization", e);
    }
  }

  /** {@code common} in {@code https://login.microsoftonline.com/common/v2.0}. */
  private static String organization(String issuer) {
    String[] parts = issuer.split("/", -1);
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }
}
