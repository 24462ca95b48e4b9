package com.medspasync.app.identity.control;

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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How often something may be asked for. Unlike {@link SignInThrottle}, it counts what succeeds:
 * every letter costs its reader something. Shared by all nodes.
 */
@ApplicationScoped
public class Allowances {

  private static final Duration LONGEST = Duration.ofDays(1);

  @Inject private MasterKey masterKey;
  @Inject private Clock clock;

  /**
   * What is counted, and how much of it is too much.
   *
   * @param within at most a day
   */
  record Limit(String name, int most, Duration within) {}

  /**
   * Takes one from what is left of a limit, for somebody or something.
   *
   * @return how long to wait when nothing is left
   */
  Optional<Duration> take(Connection connection, Limit limit, String whose) throws SQLException {
    Instant now = clock.instant();
    Instant begin = now.minus(limit.within());
    try (PreparedStatement forget =
            connection.prepareStatement("delete from platform.allowances where since < ?");
        PreparedStatement count =
            connection.prepareStatement(
                """
                insert into platform.allowances as a (key, used, since) values (?, 1, ?)
                on conflict (key) do update
                   set used = case when a.since < ? then 1 else a.used + 1 end,
                       since = case when a.since < ? then excluded.since else a.since end
                returning used, since
                """)) {
      forget.setObject(1, at(now.minus(LONGEST)));
      forget.executeUpdate();
      count.setBytes(
          1,
          masterKey
              .derive("allowance", limit.name() + "\n" + whose)
              .getBytes(StandardCharsets.US_ASCII));
      count.setObject(2, at(now));
      count.setObject(3, at(begin));
      count.setObject(4, at(begin));
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1) <= limit.most()
            ? Optional.empty()
            : Optional.of(
                Duration.between(now, row.getTimestamp(2).toInstant().plus(limit.within())));
      }
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
