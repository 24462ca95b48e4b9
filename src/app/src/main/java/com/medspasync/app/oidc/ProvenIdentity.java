package com.medspasync.app.oidc;

/**
 * Whom a provider has said that somebody is.
 *
 * @param issuer who says so
 * @param subject the person there, never anybody else's
 * @param label how the person knows the account, an e-mail address as a rule; nothing hangs on it
 */
public record ProvenIdentity(String issuer, String subject, String label) {}
