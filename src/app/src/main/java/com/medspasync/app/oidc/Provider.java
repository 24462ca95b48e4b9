package com.medspasync.app.oidc;

/**
 * Who is trusted to say who people are, and as whom we ask.
 *
 * @param id by which we tell providers apart
 * @param name as people read it
 * @param issuer exactly as the provider writes it
 */
public record Provider(
    String id, String name, Kind kind, String issuer, String clientId, String clientSecret) {

  /** What has to be known of a provider besides the standard. */
  public enum Kind {
    /** Knows mailboxes that nobody has confirmed; their owners are not let in. */
    GOOGLE,

    /**
     * Has an issuer for each organization, and tells a person apart by that and the claim {@code
     * oid}. Its e-mail addresses are whatever an organization wrote there: nothing hangs on them.
     */
    MICROSOFT,

    /** Does as the standard says. */
    OTHER
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Provider[" + id + ", " + issuer + ", " + clientId + "]";
  }
}
