package com.medspasync.app.watch.control;

import com.medspasync.app.watch.entity.AlertRule;
import com.medspasync.app.watch.entity.Finding;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks through what happened lately in the spa that is bound. Each rule counts within a span that
 * ends now; its measure is well above what a busy day at a front desk or the close of a month
 * brings, since an alert that cries every day is not read.
 */
@Dependent
public class SuspiciousEvents {

  private static final Duration SIGN_INS = Duration.ofMinutes(15);
  private static final int GUESSES = 10;
  private static final int STUFFED_ACCOUNTS = 3;
  private static final int STUFFED_TRIES = 6;

  private static final Duration PROBES = Duration.ofMinutes(5);
  private static final int DIFFERENT_PROBES = 10;

  private static final Duration EXPORTS = Duration.ofMinutes(10);
  private static final int DOWNLOADS = 12;
  private static final int ROWS_SHOWN = 20_000;

  private final Jdbi database;
  private final Travels travels;
  private final Clock clock;

  @Inject
  public SuspiciousEvents(Jdbi database, Travels travels, Clock clock) {
    this.database = database;
    this.travels = travels;
    this.clock = clock;
  }

  /** Everything that any rule finds now, in the transaction under way. */
  public List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    found.addAll(guessing());
    found.addAll(stuffing());
    found.addAll(probing());
    found.addAll(massExport());
    found.addAll(travels.impossible(since(SIGN_INS)));
    return found;
  }

  private List<Finding> guessing() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select objects as subject, max(occurred_at) as last_at, count(*) as tries,
                       count(distinct address) as addresses,
                       (array_agg(address order by occurred_at desc))[1] as address
                  from audit_events
                 where action = 'signIn' and outcome = 'FAILED' and occurred_at >= :since
                   and objects <> ''
                 group by objects
                having count(*) >= :most
                """)
            .bind("since", since(SIGN_INS))
            .bind("most", GUESSES)
            .map((row, _) ->
                finding(
                    AlertRule.GUESSING,
                    row,
                    Map.of(
                        "address", row.getString("address"),
                        "addresses", row.getString("addresses"))))
            .list());
  }

  /** Accounts that nobody has count like others: whoever stuffs does not know which there are. */
  private List<Finding> stuffing() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                with failed as (
                  select address, occurred_at,
                         coalesce(nullif(objects, ''), cast(details as jsonb) ->> 'account') as account
                    from audit_events
                   where action = 'signIn' and outcome = 'FAILED' and occurred_at >= :since)
                select address as subject, max(occurred_at) as last_at, count(*) as tries,
                       count(distinct account) as accounts
                  from failed
                 group by address
                having count(distinct account) >= :accounts and count(*) >= :tries
                """)
            .bind("since", since(SIGN_INS))
            .bind("accounts", STUFFED_ACCOUNTS)
            .bind("tries", STUFFED_TRIES)
            .map((row, _) ->
                finding(AlertRule.STUFFING, row, Map.of("accounts", row.getString("accounts"))))
            .list());
  }

  /** A page that asks again and again for one thing that is gone is no attack. */
  private List<Finding> probing() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select actor_id as person, max(occurred_at) as last_at, count(*) as tries,
                       (array_agg(address order by occurred_at desc))[1] as address
                  from audit_events
                 where outcome = 'REFUSED' and actor_id is not null and occurred_at >= :since
                 group by actor_id
                having count(distinct (action, objects)) >= :most
                """)
            .bind("since", since(PROBES))
            .bind("most", DIFFERENT_PROBES)
            .map((row, _) ->
                ofPerson(AlertRule.PROBING, row, Map.of("address", row.getString("address"))))
            .list());
  }

  private List<Finding> massExport() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                with shown as (
                  select actor_id, occurred_at, address,
                         action ~ '^(export|download)' as download,
                         action = 'downloadPracticeExport' as everything,
                         coalesce(cast(cast(details as jsonb) ->> 'count' as bigint), 0) as rows_shown
                    from audit_events
                   where outcome = 'DONE' and actor_id is not null and occurred_at >= :since)
                select actor_id as person, max(occurred_at) as last_at,
                       greatest(count(*) filter (where download), 1) as tries,
                       sum(rows_shown) as rows_shown,
                       bool_or(everything) as everything,
                       (array_agg(address order by occurred_at desc))[1] as address
                  from shown
                 group by actor_id
                having count(*) filter (where download) >= :downloads or sum(rows_shown) >= :rows
                    or bool_or(everything)
                """)
            .bind("since", since(EXPORTS))
            .bind("downloads", DOWNLOADS)
            .bind("rows", ROWS_SHOWN)
            .map((row, _) ->
                ofPerson(
                    AlertRule.MASS_EXPORT,
                    row,
                    Map.of(
                        "address", row.getString("address"),
                        "rows", row.getString("rows_shown"),
                        "everything", Boolean.toString(row.getBoolean("everything")))))
            .list());
  }

  private static Finding ofPerson(AlertRule rule, ResultSet row, Map<String, String> facts)
      throws SQLException {
    return finding(
        rule, TypedId.format(Person.PREFIX, row.getObject("person", UUID.class)), row, facts);
  }

  private static Finding finding(AlertRule rule, ResultSet row, Map<String, String> facts)
      throws SQLException {
    return finding(rule, row.getString("subject"), row, facts);
  }

  private static Finding finding(
      AlertRule rule, String subject, ResultSet row, Map<String, String> facts)
      throws SQLException {
    Instant lastAt = row.getObject("last_at", OffsetDateTime.class).toInstant();
    return new Finding(rule, subject, lastAt, row.getInt("tries"), facts);
  }

  private OffsetDateTime since(Duration span) {
    return clock.instant().minus(span).atOffset(ZoneOffset.UTC);
  }
}
