package com.medspasync.app.identity.control;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one secret outside the database: seals the signing keys that lie inside, and derives what
 * must be the same on every node. The launcher makes it at the first start, in a file that only its
 * owner can read; several nodes are given the same by {@code MEDSPASYNC_MASTER_KEY}.
 */
@ApplicationScoped
public class MasterKey {

  private static final int BYTES = 32;

  private SecretKey sealing = new SecretKeySpec(new byte[BYTES], "AES");
  private SecretKey deriving = sealing;

  protected MasterKey() {} // for CDI's proxy

  @Inject
  public MasterKey(@ConfigProperty(name = "medspasync.master.key") String configured) {
    byte[] secret = decoded(configured);
    // Two keys from one, so that no key serves two purposes.
    sealing = new SecretKeySpec(mac(new SecretKeySpec(secret, "HmacSHA256"), "seal"), "AES");
    deriving =
        new SecretKeySpec(mac(new SecretKeySpec(secret, "HmacSHA256"), "derive"), "HmacSHA256");
  }

  /** Encrypts and authenticates a text (JWE, direct encryption by AES-256-GCM). */
  public byte[] seal(String text) {
    try {
      JWEObject sealed =
          new JWEObject(
              new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(text));
      sealed.encrypt(new DirectEncrypter(sealing));
      return sealed.serialize().getBytes(StandardCharsets.US_ASCII);
    } catch (JOSEException e) {
      throw new IllegalStateException("AES-256-GCM does not work here", e);
    }
  }

  /**
   * The text that was sealed.
   *
   * @throws IllegalStateException when it was sealed under another master key
   */
  public String unseal(byte[] sealed) {
    try {
      return opened(sealed);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(
          "The database holds keys sealed under another master key: bring back the file keys/master-key"
              + " (or MEDSPASYNC_MASTER_KEY) that belongs to it",
          e);
    }
  }

  /** The text that was sealed; empty for what somebody else wrote. */
  Optional<String> tryToUnseal(byte[] sealed) {
    try {
      return Optional.of(opened(sealed));
    } catch (ParseException | JOSEException notOurs) {
      return Optional.empty();
    }
  }

  private String opened(byte[] sealed) throws ParseException, JOSEException {
    JWEObject object = JWEObject.parse(new String(sealed, StandardCharsets.US_ASCII));
    object.decrypt(new DirectDecrypter(sealing));
    return object.getPayload().toString();
  }

  /**
   * 256 bits that only follow from the purpose and the text for who knows the key, in base64url.
   */
  public String derive(String purpose, String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(mac(deriving, purpose + "\n" + text));
  }

  private static byte[] mac(SecretKey key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static byte[] decoded(String text) {
    try {
      byte[] secret = Base64.getUrlDecoder().decode(text.strip());
      if (secret.length == BYTES) {
        return secret;
      }
    } catch (IllegalArgumentException e) {
      throw unusable(e);
    }
    throw unusable(null);
  }

  private static IllegalStateException unusable(@Nullable Throwable cause) {
    return new IllegalStateException(
        "MEDSPASYNC_MASTER_KEY must be 32 random bytes in base64url: openssl rand -base64 32 |"
            + " tr '+/' '-_' | tr -d '='",
        cause);
  }
}
