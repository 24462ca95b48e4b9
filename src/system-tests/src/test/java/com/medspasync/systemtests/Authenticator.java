package com.medspasync.systemtests;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * The authenticator app on somebody's telephone, and her recovery codes. No code is given twice:
 * the product takes each once, and of the app's only the present one and its neighbours.
 */
final class Authenticator {
  private static final int SECONDS = 30;
  private static final Clock CLOCK = Clock.systemUTC();

  private final String secret;
  private final Deque<String> recoveryCodes = new ArrayDeque<>();
  private long lastStep;

  Authenticator(String secret) {
    this.secret = secret;
  }

  void keeps(List<String> codes) {
    recoveryCodes.addAll(codes);
  }

  /** The code that the app shows now; the same one as before within half a minute. */
  String present() {
    return code(step());
  }

  /** A code that was not given before. */
  synchronized String unused() {
    long next = Math.max(lastStep + 1, step());
    if (next > step() + 1 && !recoveryCodes.isEmpty()) {
      return Objects.requireNonNull(recoveryCodes.poll());
    }
    while (next > step() + 1) {
      Pauses.of(Duration.ofSeconds(1));
    }
    lastStep = next;
    return code(next);
  }

  private static long step() {
    return CLOCK.instant().getEpochSecond() / SECONDS;
  }

  private String code(long step) {
    try {
      return new DefaultCodeGenerator().generate(secret, step);
    } catch (CodeGenerationException e) {
      throw new IllegalStateException(e);
    }
  }
}
