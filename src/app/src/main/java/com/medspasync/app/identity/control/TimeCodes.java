package com.medspasync.app.identity.control;

import dev.samstevens.totp.code.CodeGenerator;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.qr.QrData;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Codes that an authenticator app shows, six digits that change every half minute.
 *
 * @see "RFC 6238; the parameters are those that every authenticator app understands"
 */
public final class TimeCodes {

  static final int DIGITS = 6;
  static final int SECONDS = 30;

  /** Clocks go wrong, and typing takes time: the code before and the one after are taken, too. */
  private static final int STEPS_APART = 1;

  /** 160 bits, as long as the hash (RFC 4226, 4). */
  private static final int SECRET_CHARACTERS = 32;

  private static final String ISSUER = "MedSpaSync Pro";

  private TimeCodes() {}

  /** A new secret in base32. */
  public static String newSecret() {
    return new DefaultSecretGenerator(SECRET_CHARACTERS).generate();
  }

  /** What the QR code says. */
  public static String uri(String secret, String account) {
    return new QrData.Builder()
        .label(account)
        .secret(secret)
        .issuer(ISSUER)
        .algorithm(HashingAlgorithm.SHA1)
        .digits(DIGITS)
        .period(SECONDS)
        .build()
        .getUri();
  }

  /** The step that a code belongs to, later than the last one that was taken. */
  public static OptionalLong stepOf(String code, String secret, Instant now, long lastStep) {
    long present = now.getEpochSecond() / SECONDS;
    CodeGenerator codes = new DefaultCodeGenerator(HashingAlgorithm.SHA1, DIGITS);
    OptionalLong found = OptionalLong.empty();
    for (long step = present - STEPS_APART; step <= present + STEPS_APART; step++) {
      if (step > lastStep && found.isEmpty() && same(code, codeOf(codes, secret, step))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static String codeOf(CodeGenerator codes, String secret, long step) {
    try {
      return codes.generate(secret, step);
    } catch (CodeGenerationException e) {
      throw new IllegalStateException("every Java platform has HmacSHA1", e);
    }
  }

  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
