package com.medspasync.app.watch.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.app.trail.RequestRefused;
import com.medspasync.app.watch.entity.ServiceFinding;
import com.medspasync.app.watch.entity.ServiceRule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks through what happened lately and belongs to no practice, as {@link SuspiciousEvents} does
 * for each practice. Measures are higher than theirs, since people who never had an account mistype
 * addresses every day.
 */
@Dependent
public class StrayEvents {

  private static final Duration SPAN = Duration.ofMinutes(15);

  private static final int GUESSES = 20;
  private static final int GUESSING_PLACES = 10;

  private static final int STUFFED_TRIES = 20;
  private static final int STUFFED_ACCOUNTS = 10;

  private static final int SPREAD_ACCOUNTS = 50;
  private static final int SPREAD_PLACES = 20;

  private static final int REFUSED = 100;
  private static final int BUDGETS = 20;

  /**
   * Failures with addresses that nobody has, and in whose domain nobody of a practice has one:
   * those are the practice's, and alerts of its own tell of them.
   */
  private static final String STRAY =
      """
      with stray as (
        select f.account, f.address, f.occurred_at
          from platform.failed_sign_ins f
         where f.occurred_at >= :since and f.person_id is null
           and not exists (
             select 1 from platform.people p
               join platform.memberships m on m.person_id = p.id and m.status = 'ACTIVE'
              where split_part(p.email, '@', 2) = f.domain))
      """;

  private static final String COUNTS =
      """
       max(occurred_at) as last_at, cast(count(*) as integer) as tries,
       cast(count(distinct account) as integer) as accounts,
       cast(count(distinct address) as integer) as places
      """;

  private final Jdbi sql;
  private final Clock clock;

  @Inject
  public StrayEvents(@Platform Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Everything that any rule finds now. */
  public List<ServiceFinding> find() {
    return sql.inTransaction(handle -> {
      List<ServiceFinding> found = new ArrayList<>();
      found.addAll(guessing(handle));
      found.addAll(stuffing(handle));
      found.addAll(spread(handle));
      found.addAll(refused(handle));
      return found;
    });
  }

  private List<ServiceFinding> guessing(Handle handle) {
    return handle
        .createQuery(
            STRAY
                + "select account as subject,"
                + COUNTS
                + """
                  from stray
                 group by account
                having count(*) >= :tries and count(distinct address) >= :places
                """)
        .bind("since", since())
        .bind("tries", GUESSES)
        .bind("places", GUESSING_PLACES)
        .map((row, _) -> finding(ServiceRule.GUESSING, row))
        .list();
  }

  private List<ServiceFinding> stuffing(Handle handle) {
    return handle
        .createQuery(
            STRAY
                + "select address as subject,"
                + COUNTS
                + """
                  from stray
                 group by address
                having count(*) >= :tries and count(distinct account) >= :accounts
                """)
        .bind("since", since())
        .bind("tries", STUFFED_TRIES)
        .bind("accounts", STUFFED_ACCOUNTS)
        .map((row, _) -> finding(ServiceRule.STUFFING, row))
        .list();
  }

  private List<ServiceFinding> spread(Handle handle) {
    return handle
        .createQuery(
            STRAY
                + "select '' as subject,"
                + COUNTS
                + """
                  from stray
                having count(distinct account) >= :accounts
                   and count(distinct address) >= :places
                """)
        .bind("since", since())
        .bind("accounts", SPREAD_ACCOUNTS)
        .bind("places", SPREAD_PLACES)
        .map((row, _) -> finding(ServiceRule.SPREAD, row))
        .list();
  }

  private List<ServiceFinding> refused(Handle handle) {
    return handle
        .createQuery(
            """
            select kind, '' as subject, max(minute) as last_at,
                   cast(sum(refused) as integer) as tries, 0 as accounts, 0 as places
              from platform.refused_requests
             where minute >= :since
             group by kind
            having sum(refused) >= case when kind = :budgets then :most_budgets else :most end
            """)
        .bind("since", since())
        .bind("budgets", RequestRefused.Kind.USED_UP_BUDGETS.name())
        .bind("most_budgets", BUDGETS)
        .bind("most", REFUSED)
        .map((row, _) -> finding(ServiceRule.valueOf(row.getString("kind")), row))
        .list();
  }

  private static ServiceFinding finding(ServiceRule rule, ResultSet row) throws SQLException {
    return new ServiceFinding(
        rule,
        row.getString("subject"),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        row.getInt("accounts"),
        row.getInt("places"));
  }

  private OffsetDateTime since() {
    return clock.instant().minus(SPAN).atOffset(ZoneOffset.UTC);
  }
}
