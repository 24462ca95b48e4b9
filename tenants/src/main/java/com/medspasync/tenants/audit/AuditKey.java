package com.medspasync.tenants.audit;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals events, so that whoever can write to the database, but does not have this key, cannot add
 * one. It lies outside the database and stays the same as long as events shall be verified.
 */
public final class AuditKey {

  private static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private AuditKey(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * @param text 32 random bytes in base64url
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  public static AuditKey parse(String text) {
    byte[] secret = Base64.getUrlDecoder().decode(text.strip());
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("an audit key has 32 bytes");
    }
    return new AuditKey(secret);
  }

  byte[] seal(AuditScope scope, AuditEvent event) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(CanonicalText.of(scope, event));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  boolean sealed(AuditScope scope, AuditEvent event, byte[] seal) {
    return MessageDigest.isEqual(seal(scope, event), seal);
  }
}
