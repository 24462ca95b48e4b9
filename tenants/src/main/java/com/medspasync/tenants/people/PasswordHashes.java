package com.medspasync.tenants.people;

import com.medspasync.kernel.DomainException;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and verifies passwords by argon2id. Each hash takes {@value Argon2id#MEMORY_KIB} KiB while
 * it is computed, so only a few are computed at a time; the rest wait their turn.
 *
 * @see "OWASP Password Storage Cheat Sheet, argon2id: m=19 MiB, t=2, p=1"
 */
public final class PasswordHashes {

  private static final long PATIENCE_SECONDS = 10;

  private final Argon2id function = Argon2id.fastest();
  private final Semaphore slots;
  private final String nobodysHash;

  /**
   * @param atOnce how many hashes may be computed at the same time
   */
  public PasswordHashes(int atOnce) {
    slots = new Semaphore(atOnce, true);
    nobodysHash = hash("the password of nobody");
  }

  /** The hash to keep for a password, in the PHC text format. */
  public String hash(String password) {
    return inTurn(() -> function.hash(password));
  }

  /**
   * Whether the password is the one behind the hash. Without a hash the answer is no, after the
   * same work, so that the time tells nobody whether there is an account.
   */
  public boolean verify(String password, @Nullable String hash) {
    String compared = hash == null ? nobodysHash : hash;
    boolean same = inTurn(() -> function.verify(password, compared));
    return same && hash != null;
  }

  /** Whether the hash was made with weaker parameters than those of today. */
  public boolean isOutdated(String hash) {
    Argon2Function used = Argon2Function.getInstanceFromHash(hash);
    return used.getMemory() < Argon2id.MEMORY_KIB
        || used.getIterations() < Argon2id.ITERATIONS
        || used.getVariant() != Argon2.ID;
  }

  private <T> T inTurn(java.util.function.Supplier<T> work) {
    try {
      if (!slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw busy(null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(e);
    }
    try {
      return work.get();
    } finally {
      slots.release();
    }
  }

  private static DomainException busy(@Nullable Throwable cause) {
    return new DomainException(
        DomainException.Kind.LIMIT,
        "identity.busy",
        "Too many people are signing in at this moment. Try again in a minute.",
        cause);
  }
}
