package com.medspasync.app.operators.control;

import com.medspasync.app.operators.entity.PracticeAlert;
import com.medspasync.app.operators.entity.PracticeJob;
import com.medspasync.app.operators.entity.PracticeJobStatus;
import com.medspasync.app.operators.entity.UnsentLetter;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What waits, runs, failed or looks like an attack, of all practices together. */
@Dependent
public class PracticeWork {

  /** A letter that waits this long does not leave. */
  private static final Duration LETTERS_LEAVE_WITHIN = Duration.ofMinutes(10);

  private static final String JOBS =
      """
      select t.id as tenant_id, t.name, j.job_id, j.type, j.status, j.attempts, j.problem_code,
             j.created_at, j.started_at, j.finished_at
        from platform.practice_jobs j join platform.tenants t on t.id = j.tenant_id
       where true
      """;

  private static final String ALERTS =
      """
      select t.id as tenant_id, t.name, a.alert_id, a.rule, a.opened_at, a.last_at, a.occurrences,
             a.acknowledged, a.seen_at, o.name as seen_by
        from platform.practice_alerts a join platform.tenants t on t.id = a.tenant_id
        left join platform.operators o on o.id = a.seen_by
       where true
      """;

  private static final String LETTERS =
      """
      select l.id, l.topic, t.id as tenant_id, t.name, l.created_at, l.attempts, l.last_error,
             l.dead_at
        from platform.outbox l left join platform.tenants t on t.id = l.tenant_id
       where l.delivered_at is null
      """;

  private final Jdbi sql;
  private final Clock clock;

  @Inject
  public PracticeWork(@Platform Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Jobs, the newest first.
   *
   * @param practice only of this one, or of all
   * @param status only such, or all
   * @param after the last one of the page before
   */
  public Page<PracticeJob> jobs(
      @Nullable TenantId practice,
      @Nullable PracticeJobStatus status,
      int limit,
      @Nullable UUID after) {
    String conditions =
        (practice == null ? "" : " and t.id = :practice")
            + (status == null ? "" : " and j.status = :status")
            + (after == null ? "" : " and j.job_id < :after");
    return Page.of(
        sql.inTransaction(handle -> {
          Query query =
              handle
                  .createQuery(JOBS + conditions + " order by j.job_id desc limit :limit")
                  .bind("limit", limit + 1);
          bind(query, practice, after);
          if (status != null) {
            query.bind("status", status.name());
          }
          return query.map((row, _) -> job(row)).list();
        }),
        limit);
  }

  /**
   * Alerts, the newest first.
   *
   * @param open only those that nobody of the practice has looked at
   */
  public Page<PracticeAlert> alerts(
      @Nullable TenantId practice, boolean open, int limit, @Nullable UUID after) {
    String conditions =
        (practice == null ? "" : " and t.id = :practice")
            + (open ? " and not a.acknowledged" : "")
            + (after == null ? "" : " and a.alert_id < :after");
    return Page.of(
        sql.inTransaction(handle -> {
          Query query =
              handle
                  .createQuery(ALERTS + conditions + " order by a.alert_id desc limit :limit")
                  .bind("limit", limit + 1);
          bind(query, practice, after);
          return query.map((row, _) -> alert(row)).list();
        }),
        limit);
  }

  /**
   * Notes that an operator has seen an alert; looking into it is left to the practice.
   *
   * @throws DomainException NOT_FOUND when there is none
   */
  public PracticeAlert see(TenantId practice, UUID alert, UUID operator) {
    return sql.inTransaction(handle -> {
      handle
          .createUpdate(
              """
              update platform.practice_alerts set seen_at = :now, seen_by = :operator
               where tenant_id = :practice and alert_id = :alert and seen_at is null
              """)
          .bind("now", at(clock.instant()))
          .bind("operator", operator)
          .bind("practice", practice.value())
          .bind("alert", alert)
          .execute();
      return handle
          .createQuery(ALERTS + " and t.id = :practice and a.alert_id = :alert")
          .bind("practice", practice.value())
          .bind("alert", alert)
          .map((row, _) -> alert(row))
          .findOne()
          .orElseThrow(() ->
              new DomainException(
                  DomainException.Kind.NOT_FOUND, "request.not-found", "There is no such item."));
    });
  }

  /** Letters that wait or were given up, the newest first. */
  public Page<UnsentLetter> letters(int limit, @Nullable UUID after) {
    return Page.of(
        sql.inTransaction(handle -> {
          Query query =
              handle
                  .createQuery(
                      LETTERS
                          + (after == null ? "" : " and l.id < :after")
                          + " order by l.id desc limit :limit")
                  .bind("limit", limit + 1);
          bind(query, null, after);
          return query.map((row, _) -> letter(row)).list();
        }),
        limit);
  }

  /**
   * What needs somebody.
   *
   * @param oldestWaitingAt since when the job waits that waits longest
   * @param lettersStuck that should have left by now
   */
  public record Counts(
      int jobsWaiting,
      int jobsRunning,
      int jobsFailed,
      @Nullable Instant oldestWaitingAt,
      int alertsOpen,
      int alertsUnseen,
      int lettersWaiting,
      int lettersStuck,
      int lettersGivenUp) {}

  public Counts counts() {
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                """
                select j.waiting, j.running, j.failed, j.oldest, a.open, a.unseen,
                       l.waiting as letters, l.stuck, l.dead
                  from (select count(*) filter (where status = 'QUEUED') as waiting,
                               count(*) filter (where status = 'RUNNING') as running,
                               count(*) filter (where status = 'FAILED') as failed,
                               min(created_at) filter (where status = 'QUEUED') as oldest
                          from platform.practice_jobs) j,
                       (select count(*) filter (where not acknowledged) as open,
                               count(*) filter (where not acknowledged and seen_at is null) as unseen
                          from platform.practice_alerts) a,
                       (select count(*) filter (where dead_at is null) as waiting,
                               count(*) filter (where dead_at is null and created_at < :stuck) as stuck,
                               count(*) filter (where dead_at is not null) as dead
                          from platform.outbox where delivered_at is null) l
                """)
            .bind("stuck", at(clock.instant().minus(LETTERS_LEAVE_WITHIN)))
            .map((row, _) ->
                new Counts(
                    row.getInt("waiting"),
                    row.getInt("running"),
                    row.getInt("failed"),
                    instant(row, "oldest"),
                    row.getInt("open"),
                    row.getInt("unseen"),
                    row.getInt("letters"),
                    row.getInt("stuck"),
                    row.getInt("dead")))
            .one());
  }

  private static void bind(Query query, @Nullable TenantId practice, @Nullable UUID after) {
    if (practice != null) {
      query.bind("practice", practice.value());
    }
    if (after != null) {
      query.bind("after", after);
    }
  }

  private static PracticeJob job(ResultSet row) throws SQLException {
    return new PracticeJob(
        new TenantId(row.getObject("tenant_id", UUID.class)),
        row.getString("name"),
        row.getObject("job_id", UUID.class),
        row.getString("type"),
        PracticeJobStatus.valueOf(row.getString("status")),
        row.getInt("attempts"),
        row.getString("problem_code"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"));
  }

  private static PracticeAlert alert(ResultSet row) throws SQLException {
    return new PracticeAlert(
        new TenantId(row.getObject("tenant_id", UUID.class)),
        row.getString("name"),
        row.getObject("alert_id", UUID.class),
        row.getString("rule"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        row.getInt("occurrences"),
        row.getBoolean("acknowledged"),
        instant(row, "seen_at"),
        row.getString("seen_by"));
  }

  private static UnsentLetter letter(ResultSet row) throws SQLException {
    UUID tenant = row.getObject("tenant_id", UUID.class);
    return new UnsentLetter(
        row.getObject("id", UUID.class),
        row.getString("topic"),
        tenant == null ? null : new TenantId(tenant),
        row.getString("name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        row.getString("last_error"),
        instant(row, "dead_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
