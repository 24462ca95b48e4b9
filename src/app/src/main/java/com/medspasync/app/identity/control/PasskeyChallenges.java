package com.medspasync.app.identity.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/**
 * What a passkey has to sign. Anybody may ask for one, so nothing is kept of what is asked: a
 * challenge itself proves that we asked, what for and until when. Kept is which were answered, each
 * being good once.
 */
@ApplicationScoped
public class PasskeyChallenges {

  /** Long enough to fetch the telephone that holds the key. */
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final String PARTS = "\\.";
  private static final int PART_COUNT = 3;

  @Inject @Platform private Jdbi sql;
  @Inject private MasterKey masterKey;
  @Inject private Clock clock;

  /**
   * A new challenge.
   *
   * @param purpose what the answer will be good for
   */
  String ask(String purpose) {
    String asked = Tokens.random() + "." + clock.instant().plus(LIFETIME).getEpochSecond();
    return asked + "." + proof(purpose, asked);
  }

  /**
   * Uses a challenge up.
   *
   * @return whether it was ours, for this purpose, young enough and not used before
   */
  boolean use(String challenge, String purpose) {
    String[] parts = challenge.split(PARTS, -1);
    if (parts.length != PART_COUNT) {
      return false;
    }
    String proof = proof(purpose, parts[0] + "." + parts[1]);
    if (!MessageDigest.isEqual(bytes(proof), bytes(parts[2]))) {
      return false;
    }
    // what carries our proof is as we wrote it
    Instant end = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    Instant now = clock.instant();
    return now.isBefore(end)
        && sql.inTransaction(handle -> {
          handle.execute(
              "delete from platform.answered_passkey_challenges where expires_at < ?",
              now.atOffset(ZoneOffset.UTC));
          return handle.execute(
                  "insert into platform.answered_passkey_challenges (challenge_hash, expires_at)"
                      + " values (?, ?) on conflict do nothing",
                  Tokens.hashOf(challenge),
                  end.atOffset(ZoneOffset.UTC))
              == 1;
        });
  }

  private String proof(String purpose, String asked) {
    return masterKey.derive("passkey challenge", purpose + "\n" + asked);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
