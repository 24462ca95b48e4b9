package com.medspasync.app.identity.control;

import com.medspasync.app.identity.control.GuessingLimits.Counter;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.rest.RetryLaterException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows down guessing, on all nodes together. A try is counted as wrong before anybody looks at it,
 * so that many at once are counted, too, and is given back when it turns out to be right. What is
 * counted fades evenly; {@link GuessingLimits} says how fast, and how much of it is too much.
 */
@Dependent
public class SignInThrottle {

  /** So much more than what is free is remembered: after an attack things are soon as before. */
  private static final int MOST_EXCESS = 20;

  private static final Duration FORGOTTEN = Duration.ofDays(2);
  private static final int FORGOTTEN_AT_ONCE = 100;

  private final Jdbi sql;
  private final MasterKey masterKey;
  private final Clock clock;

  @Inject
  public SignInThrottle(@Platform Jdbi sql, MasterKey masterKey, Clock clock) {
    this.sql = sql;
    this.masterKey = masterKey;
    this.clock = clock;
  }

  /** A try that was let through. */
  public record Try(List<Counted> counted) {}

  /**
   * @param before until when others had to wait before this try
   * @param after the same with it
   */
  record Counted(byte[] key, Instant before, Instant after) {}

  private record State(double failures, Instant lastAt, Instant blockedUntil) {}

  /**
   * Counts a try.
   *
   * @throws RetryLaterException when too many have failed; then it is not counted
   */
  public Try begin(List<Counter> counters) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return sql.inTransaction(handle -> {
      List<Counted> counted = new ArrayList<>();
      for (Counter counter : counters) { // always in this order, so that nobody waits in a circle
        counted.add(count(handle, counter, now));
      }
      return new Try(counted);
    });
  }

  /**
   * The try was right. Whoever made it may mistype again; the wider counters only forget this one,
   * else somebody could clear them by signing in to an account of her own between guesses.
   */
  public void right(Try one) {
    sql.useTransaction(handle -> {
      handle.execute(
          "delete from platform.sign_in_throttles where key = ?",
          (Object) one.counted().getFirst().key());
      for (Counted counted : one.counted().subList(1, one.counted().size())) {
        handle
            .createUpdate(
                """
                update platform.sign_in_throttles
                   set failures = greatest(0, failures - 1),
                       blocked_until = case when blocked_until = ? then ? else blocked_until end
                 where key = ?
                """)
            .bind(0, at(counted.after()))
            .bind(1, at(counted.before()))
            .bind(2, counted.key())
            .execute();
      }
      forgetOld(handle);
    });
  }

  private Counted count(Handle handle, Counter counter, Instant now) {
    byte[] key = masterKey.derive("throttle", counter.key()).getBytes(StandardCharsets.US_ASCII);
    State before = lock(handle, key, now);
    if (before.blockedUntil().isAfter(now)) {
      throw new RetryLaterException(
          "identity.too-many-attempts",
          "Too many tries have failed. Wait a little, then try again.",
          Duration.between(now, before.blockedUntil()));
    }
    double failures = Math.min(faded(before, counter, now) + 1, counter.free() + MOST_EXCESS);
    Duration wait = counter.waitAfter(failures);
    Instant after = wait.isZero() ? before.blockedUntil() : now.plus(wait);
    handle
        .createUpdate(
            "update platform.sign_in_throttles"
                + " set failures = ?, last_failure_at = ?, blocked_until = ? where key = ?")
        .bind(0, failures)
        .bind(1, at(now))
        .bind(2, at(after))
        .bind(3, key)
        .execute();
    return new Counted(key, before.blockedUntil(), after);
  }

  private static double faded(State state, Counter counter, Instant now) {
    double passed = Duration.between(state.lastAt(), now).toMillis();
    return Math.max(0, state.failures() - counter.free() * passed / counter.within().toMillis());
  }

  private static State lock(Handle handle, byte[] key, Instant now) {
    handle
        .createUpdate(
            """
            insert into platform.sign_in_throttles (key, failures, last_failure_at, blocked_until)
            values (?, 0, ?, ?)
            on conflict (key) do nothing
            """)
        .bind(0, key)
        .bind(1, at(now))
        .bind(2, at(Instant.EPOCH))
        .execute();
    return handle
        .createQuery(
            "select failures, last_failure_at, blocked_until from platform.sign_in_throttles"
                + " where key = ? for update")
        .bind(0, key)
        .map((row, context) ->
            new State(
                row.getDouble(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()))
        .one();
  }

  private void forgetOld(Handle handle) {
    handle.execute(
        """
        delete from platform.sign_in_throttles
         where key in (select key from platform.sign_in_throttles
                        where last_failure_at < ? limit ? for update skip locked)
        """,
        at(clock.instant().minus(FORGOTTEN)),
        FORGOTTEN_AT_ONCE);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
