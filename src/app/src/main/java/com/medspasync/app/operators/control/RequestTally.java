package com.medspasync.app.operators.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.TenantId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * How many requests of each practice this node has answered today. Counted in memory and added to
 * the table of all nodes now and then, so that no request writes a row for it; a node that dies
 * loses a minute of counts.
 */
@Singleton
public class RequestTally {

  private final Jdbi sql;
  private final Clock clock;
  private final Map<Day, Count> counts = new ConcurrentHashMap<>();

  @Inject
  public RequestTally(@Platform Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Day(TenantId practice, LocalDate day) {}

  private record Count(long requests, long refused) {

    Count and(Count other) {
      return new Count(requests + other.requests, refused + other.refused);
    }
  }

  /** Counts a request that was answered. */
  public void add(TenantId practice, boolean refused) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    counts.merge(new Day(practice, today), new Count(1, refused ? 1 : 0), Count::and);
  }

  /** Adds what was counted since the last time to the table; what fails is tried the next time. */
  public void keep() {
    for (Day day : counts.keySet()) {
      Optional.ofNullable(counts.remove(day)).ifPresent(count -> keep(day, count));
    }
  }

  private void keep(Day day, Count count) {
    boolean kept = false;
    try {
      sql.useTransaction(handle ->
          handle
              .createUpdate(
                  """
                  insert into platform.practice_requests as r (tenant_id, day, requests, refused)
                  select id, cast(:day as date), :requests, :refused
                    from platform.tenants where id = :tenant
                  on conflict (tenant_id, day) do update
                     set requests = r.requests + excluded.requests,
                         refused = r.refused + excluded.refused
                  """)
              .bind("tenant", day.practice().value())
              .bind("day", day.day())
              .bind("requests", count.requests())
              .bind("refused", count.refused())
              .execute());
      kept = true;
    } finally {
      if (!kept) {
        counts.merge(day, count, Count::and);
      }
    }
  }
}
