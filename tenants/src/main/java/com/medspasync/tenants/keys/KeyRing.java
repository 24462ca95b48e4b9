package com.medspasync.tenants.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Master keys as text: 32 random bytes each in base64url, the newest first, divided by white space
 * or commas. Those behind the first are kept only until nothing is wrapped by them any more.
 */
public final class KeyRing implements MasterKeys {

  private static final int KEY_BYTES = 32;
  private static final int NAME_BYTES = 4;

  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private final @Nullable Path file;
  private volatile Map<String, Aead> keys;

  private KeyRing(@Nullable Path file, Map<String, Aead> keys) {
    this.file = file;
    this.keys = keys;
  }

  /**
   * The keys in a file, which is read again when a key is asked for that it did not hold.
   *
   * @throws UnusableKeyException when the file is missing, may be read by others or holds no keys
   */
  public static KeyRing inFile(Path file) {
    return new KeyRing(file, parse(read(file), file.toString()));
  }

  /**
   * @param origin where the text comes from, for messages
   * @throws UnusableKeyException when it does not hold keys
   */
  public static KeyRing of(String text, String origin) {
    return new KeyRing(null, parse(text, origin));
  }

  /** A new key in the form that a ring holds. */
  public static String newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }

  /**
   * Puts a new key in front of those in a file, unless several stand there: then a change was begun
   * and not completed, and the first of them is the new one.
   */
  public static void putNewFirst(Path file) {
    String text = read(file).strip();
    if (parse(text, file.toString()).size() == 1) {
      replace(file, newKey() + "\n" + text + "\n");
    }
  }

  /** Forgets all keys in a file but the newest. */
  public static void forgetAllButFirst(Path file) {
    replace(file, read(file).strip().split("[\\s,]+")[0] + "\n");
  }

  private static void replace(Path file, String text) {
    try {
      TenantKeys.writeSafely(file, text);
    } catch (IOException e) {
      throw new UnusableKeyException("The master key " + file + " cannot be replaced", e);
    }
  }

  @Override
  public String current() {
    return keys.keySet().iterator().next();
  }

  @Override
  public Aead key(String name) {
    Aead key = keys.get(name);
    if (key == null && file != null) {
      keys = parse(read(file), file.toString());
      key = keys.get(name);
    }
    if (key == null) {
      throw new UnusableKeyException(
          "The keys of practices were wrapped by master key "
              + name
              + ", which is not among those given: bring back the file keys/vault-keys (or"
              + " MEDSPASYNC_VAULT_KEYS) that belongs to this database.");
    }
    return key;
  }

  private static String read(Path file) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null) {
        Set<PosixFilePermission> open = EnumSet.copyOf(OF_OTHERS);
        open.retainAll(view.readAttributes().permissions());
        if (!open.isEmpty()) {
          throw new UnusableKeyException(
              "The master key " + file + " is open to others: chmod 600 " + file);
        }
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UnusableKeyException(
          "The master key "
              + file
              + " cannot be read: bring it back from where keys are backed up, or name the keys in"
              + " MEDSPASYNC_VAULT_KEYS.",
          e);
    }
  }

  private static Map<String, Aead> parse(String text, String origin) {
    Map<String, Aead> keys = new LinkedHashMap<>();
    for (String word : text.strip().split("[\\s,]+")) {
      byte[] secret = decoded(word);
      if (secret.length != KEY_BYTES) {
        throw new UnusableKeyException(
            origin
                + " must hold master keys of 32 random bytes in base64url; make one with: openssl"
                + " rand -base64 32 | tr '+/' '-_' | tr -d '='");
      }
      keys.put(name(secret), aead(secret));
    }
    return keys;
  }

  private static byte[] decoded(String word) {
    try {
      return Base64.getUrlDecoder().decode(word);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static String name(byte[] secret) {
    return HexFormat.of().formatHex(derive(secret, "name", NAME_BYTES));
  }

  private static Aead aead(byte[] secret) {
    try {
      return new AesGcmJce(derive(secret, "wrap", KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM does not work here", e);
    }
  }

  /** No key serves two purposes. */
  private static byte[] derive(byte[] secret, String purpose, int bytes) {
    try {
      return Hkdf.computeHkdf(
          "HmacSha256",
          secret,
          new byte[0],
          ("medspasync vault " + purpose).getBytes(StandardCharsets.UTF_8),
          bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
