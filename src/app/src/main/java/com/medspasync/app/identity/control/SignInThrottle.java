package com.medspasync.app.identity.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.app.rest.RetryLaterException;
import com.medspasync.tenants.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Slows down guessing. Failures are counted per account and address together, per address, and per
 * account: the first is strict, since it is one person mistyping or one machine guessing; the last
 * is lenient and never waits long, so that a stranger who guesses cannot lock the owner out. Codes
 * of a second factor are counted per person, and strictly: who tries them knows the password, and
 * six digits are soon guessed. Shared by all nodes; an account that does not exist is counted like
 * one that does.
 */
@ApplicationScoped
public class SignInThrottle {

  /** Failures are forgotten when there was none for so long. */
  private static final Duration MEMORY = Duration.ofHours(1);

  private static final int LARGEST_EXPONENT = 20;

  @Inject @Platform private DataSource platform;
  @Inject private MasterKey masterKey;
  @Inject private Clock clock;

  /**
   * What is counted together.
   *
   * @param free failures without a wait; each further one doubles it
   * @param longest wait at most
   */
  record Counter(String key, int free, Duration longest) {

    Duration waitAfter(int failures) {
      if (failures <= free) {
        return Duration.ZERO;
      }
      Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, LARGEST_EXPONENT));
      return wait.compareTo(longest) < 0 ? wait : longest;
    }
  }

  /** What is counted of passwords; a right one clears the first. */
  static List<Counter> passwords(String email, String address) {
    return List.of(
        new Counter("both\n" + email + "\n" + address, 5, Duration.ofMinutes(15)),
        new Counter("address\n" + address, 50, Duration.ofMinutes(15)),
        new Counter("account\n" + email, 30, Duration.ofSeconds(30)));
  }

  /** What is counted of a person's codes. */
  static List<Counter> codes(UUID person) {
    return List.of(new Counter("codes\n" + person, 10, Duration.ofHours(1)));
  }

  /**
   * @throws RetryLaterException when too many tries have failed
   */
  void check(List<Counter> counters) throws SQLException {
    Instant now = clock.instant();
    Instant free =
        Transactions.call(
            platform,
            connection -> {
              Instant latest = now;
              for (Counter counter : counters) {
                Instant blocked = blockedUntil(connection, counter);
                latest = blocked.isAfter(latest) ? blocked : latest;
              }
              return latest;
            });
    if (free.isAfter(now)) {
      throw new RetryLaterException(
          "identity.too-many-attempts",
          "Too many tries have failed. Wait a little, then try again.",
          Duration.between(now, free));
    }
  }

  /** Counts a failure. */
  void failed(List<Counter> counters) throws SQLException {
    Instant now = clock.instant();
    Transactions.run(
        platform,
        connection -> {
          for (Counter counter : counters) {
            int failures = count(connection, counter, now);
            block(connection, counter, now.plus(counter.waitAfter(failures)));
          }
        });
  }

  /** The right answer was given: whoever gave it may mistype again. */
  void succeeded(List<Counter> counters) throws SQLException {
    Transactions.run(
        platform,
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from platform.sign_in_throttles where key = ?")) {
            delete.setBytes(1, key(counters.getFirst()));
            delete.executeUpdate();
          }
        });
  }

  private Instant blockedUntil(Connection connection, Counter counter) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select blocked_until from platform.sign_in_throttles where key = ?")) {
      select.setBytes(1, key(counter));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getTimestamp(1).toInstant() : Instant.EPOCH;
      }
    }
  }

  private int count(Connection connection, Counter counter, Instant now) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into platform.sign_in_throttles as t (key, failures, last_failure_at, blocked_until)
            values (?, 1, ?, ?)
            on conflict (key) do update
               set failures = case when t.last_failure_at < ? then 1 else t.failures + 1 end,
                   last_failure_at = excluded.last_failure_at
            returning failures
            """)) {
      upsert.setBytes(1, key(counter));
      upsert.setObject(2, now.atOffset(ZoneOffset.UTC));
      upsert.setObject(3, now.atOffset(ZoneOffset.UTC));
      upsert.setObject(4, now.minus(MEMORY).atOffset(ZoneOffset.UTC));
      try (ResultSet row = upsert.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private void block(Connection connection, Counter counter, Instant until) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update platform.sign_in_throttles set blocked_until = ? where key = ?")) {
      update.setObject(1, until.atOffset(ZoneOffset.UTC));
      update.setBytes(2, key(counter));
      update.executeUpdate();
    }
  }

  private byte[] key(Counter counter) {
    return masterKey.derive("throttle", counter.key()).getBytes(StandardCharsets.US_ASCII);
  }
}
