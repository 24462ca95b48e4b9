package com.medspasync.app.watch.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.app.trail.RequestRefused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * How many requests were refused of which nobody knows whose they are. Counted in memory and added
 * to the table of all nodes every few seconds, so that whoever floods us does not flood the
 * database; a node that dies loses those seconds.
 */
@Singleton
public class RefusedRequests {

  private static final Duration KEPT = Duration.ofDays(1);

  private final Jdbi sql;
  private final Clock clock;
  private final Map<Minute, Long> counts = new ConcurrentHashMap<>();

  @Inject
  public RefusedRequests(@Platform Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Minute(Instant at, RequestRefused.Kind kind) {}

  /** Counts one. */
  public void add(RequestRefused.Kind kind) {
    counts.merge(new Minute(clock.instant().truncatedTo(ChronoUnit.MINUTES), kind), 1L, Long::sum);
  }

  /** Adds what was counted since the last time to the table; what fails is tried the next time. */
  public void keep() {
    for (Minute minute : counts.keySet()) {
      Optional.ofNullable(counts.remove(minute)).ifPresent(count -> keep(minute, count));
    }
  }

  private void keep(Minute minute, long count) {
    boolean kept = false;
    try {
      sql.useTransaction(handle -> {
        handle.execute(
            """
            insert into platform.refused_requests as r (minute, kind, refused) values (?, ?, ?)
            on conflict (minute, kind) do update set refused = r.refused + excluded.refused
            """,
            minute.at().atOffset(ZoneOffset.UTC),
            minute.kind().name(),
            count);
        handle.execute(
            "delete from platform.refused_requests where minute < ?",
            minute.at().minus(KEPT).atOffset(ZoneOffset.UTC));
      });
      kept = true;
    } finally {
      if (!kept) {
        counts.merge(minute, count, Long::sum);
      }
    }
  }
}
