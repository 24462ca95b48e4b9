package com.medspasync.app.operators.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.tenants.TenantContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the console lists, one practice after the other, and keeps it where all practices can
 * be listed together. Counts and states only: what is read here is all that ever leaves a practice.
 */
@Dependent
public class PracticeFigures {

  /** Of jobs that failed and of alerts that were acknowledged. */
  private static final Duration REMEMBERED = Duration.ofDays(14);

  private final Jdbi practice;
  private final Jdbi platform;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public PracticeFigures(
      Jdbi practice, @Platform Jdbi platform, Transactions transactions, Clock clock) {
    this.practice = practice;
    this.platform = platform;
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Found(
      long lines,
      long bytes,
      @Nullable OffsetDateTime lastRunAt,
      List<FoundJob> jobs,
      List<FoundAlert> alerts) {}

  private record FoundJob(
      UUID id,
      String type,
      String status,
      int attempts,
      @Nullable String problemCode,
      OffsetDateTime createdAt,
      @Nullable OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt) {}

  private record FoundAlert(
      UUID id,
      String rule,
      OffsetDateTime openedAt,
      OffsetDateTime lastAt,
      int occurrences,
      boolean acknowledged) {}

  /** Counts the bound practice. */
  public void measure() {
    UUID tenant = TenantContext.require().value();
    OffsetDateTime since = now().minus(REMEMBERED);
    Found found = transactions.required(() -> practice.withHandle(handle -> look(handle, since)));
    platform.useTransaction(handle -> {
      keepFigures(handle, tenant, found);
      keepJobs(handle, tenant, found.jobs());
      keepAlerts(handle, tenant, found.alerts());
    });
  }

  private static Found look(Handle handle, OffsetDateTime since) {
    List<FoundJob> jobs =
        handle
            .createQuery(
                """
                select id, type, status, attempts, problem_code, created_at, started_at, finished_at
                  from jobs
                 where status in ('QUEUED', 'RUNNING') or (status = 'FAILED' and finished_at > ?)
                """)
            .bind(0, since)
            .map((row, _) -> job(row))
            .list();
    List<FoundAlert> alerts =
        handle
            .createQuery(
                """
                select id, rule, opened_at, last_at, occurrences, acknowledged_at is not null
                  from alerts
                 where acknowledged_at is null or acknowledged_at > ?
                """)
            .bind(0, since)
            .map((row, _) -> alert(row))
            .list();
    return handle
        .createQuery(
            """
            select coalesce(sum(rows_read) filter (where status = 'READ'), 0),
                   coalesce(sum(size_bytes) filter (where status not in ('UNDONE', 'DUPLICATE')), 0),
                   (select max(finished_at) from reconciliation_runs where status = 'DONE')
              from statement_files
            """)
        .map((row, _) ->
            new Found(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class),
                jobs,
                alerts))
        .one();
  }

  private static FoundJob job(ResultSet row) throws SQLException {
    return new FoundJob(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("status"),
        row.getInt("attempts"),
        row.getString("problem_code"),
        row.getObject("created_at", OffsetDateTime.class),
        row.getObject("started_at", OffsetDateTime.class),
        row.getObject("finished_at", OffsetDateTime.class));
  }

  private static FoundAlert alert(ResultSet row) throws SQLException {
    return new FoundAlert(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class),
        row.getObject(4, OffsetDateTime.class),
        row.getInt(5),
        row.getBoolean(6));
  }

  private void keepFigures(Handle handle, UUID tenant, Found found) {
    handle
        .createUpdate(
            """
            insert into platform.practice_figures as f
              (tenant_id, people, lines, stored_bytes, last_sign_in_at, last_run_at, measured_at)
            values (:tenant,
                   (select count(*) from platform.memberships
                     where tenant_id = :tenant and status = 'ACTIVE'),
                   :lines, :bytes,
                   (select max(s.began_at) from platform.memberships m
                      join platform.sign_ins s on s.person_id = m.person_id
                     where m.tenant_id = :tenant and s.tenant_id = :tenant),
                   :run, :now)
            on conflict (tenant_id) do update
               set people = excluded.people, lines = excluded.lines,
                   stored_bytes = excluded.stored_bytes,
                   last_sign_in_at = greatest(f.last_sign_in_at, excluded.last_sign_in_at),
                   last_run_at = excluded.last_run_at, measured_at = excluded.measured_at
            """)
        .bind("tenant", tenant)
        .bind("lines", found.lines())
        .bind("bytes", found.bytes())
        .bind("run", found.lastRunAt())
        .bind("now", now())
        .execute();
  }

  private static void keepJobs(Handle handle, UUID tenant, List<FoundJob> jobs) {
    deleteOthers(
        handle, "practice_jobs", "job_id", tenant, jobs.stream().map(FoundJob::id).toList());
    if (jobs.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into platform.practice_jobs as j
              (tenant_id, job_id, type, status, attempts, problem_code, created_at, started_at,
               finished_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, job_id) do update
               set status = excluded.status, attempts = excluded.attempts,
                   problem_code = excluded.problem_code, started_at = excluded.started_at,
                   finished_at = excluded.finished_at
             where (j.status, j.attempts) is distinct from (excluded.status, excluded.attempts)
            """);
    jobs.forEach(job ->
        batch.add(
            tenant,
            job.id(),
            job.type(),
            job.status(),
            job.attempts(),
            job.problemCode(),
            job.createdAt(),
            job.startedAt(),
            job.finishedAt()));
    batch.execute();
  }

  private static void keepAlerts(Handle handle, UUID tenant, List<FoundAlert> alerts) {
    deleteOthers(
        handle,
        "practice_alerts",
        "alert_id",
        tenant,
        alerts.stream().map(FoundAlert::id).toList());
    if (alerts.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into platform.practice_alerts as a
              (tenant_id, alert_id, rule, opened_at, last_at, occurrences, acknowledged)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, alert_id) do update
               set last_at = excluded.last_at, occurrences = excluded.occurrences,
                   acknowledged = excluded.acknowledged
             where (a.last_at, a.occurrences, a.acknowledged)
                   is distinct from (excluded.last_at, excluded.occurrences, excluded.acknowledged)
            """);
    alerts.forEach(alert ->
        batch.add(
            tenant,
            alert.id(),
            alert.rule(),
            alert.openedAt(),
            alert.lastAt(),
            alert.occurrences(),
            alert.acknowledged()));
    batch.execute();
  }

  private static void deleteOthers(
      Handle handle, String table, String column, UUID tenant, List<UUID> kept) {
    String all = "delete from platform." + table + " where tenant_id = :tenant";
    if (kept.isEmpty()) {
      handle.createUpdate(all).bind("tenant", tenant).execute();
    } else {
      handle
          .createUpdate(all + " and " + column + " not in (<kept>)")
          .bind("tenant", tenant)
          .bindList("kept", kept)
          .execute();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
