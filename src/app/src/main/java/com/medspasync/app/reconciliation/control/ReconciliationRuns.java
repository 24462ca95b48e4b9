package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.ReconciliationRun;
import com.medspasync.app.reconciliation.entity.ReconciliationRun.RunStatus;
import com.medspasync.app.reconciliation.entity.RunTotals;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.kernel.DateRange;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The reconciliation runs of the bound spa. */
@Dependent
public class ReconciliationRuns {

  private static final String SELECT =
      """
      select id, status, job_id, import_id, asked_from, asked_to, period_from, period_to,
             model_version, totals::text as totals, created_by, created_by_name, created_at,
             finished_at
      from reconciliation_runs
      """;

  private final Jdbi database;
  private final Clock clock;

  @Inject
  public ReconciliationRuns(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void add(
      UUID id,
      @Nullable UUID importId,
      @Nullable DateRange asked,
      String modelVersion,
      Actor actor) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into reconciliation_runs
                  (id, status, import_id, asked_from, asked_to, model_version, created_by,
                   created_by_name, created_at)
                values (:id, 'QUEUED', :import, :from, :to, :model, :by, :byName, :now)
                """)
            .bind("id", id)
            .bind("import", importId)
            .bind("from", asked == null ? null : asked.from())
            .bind("to", asked == null ? null : asked.to())
            .bind("model", modelVersion)
            .bind("by", actor.id())
            .bind("byName", actor.name())
            .bind("now", clock.instant())
            .execute());
  }

  void workedOnBy(UUID id, UUID jobId) {
    database.useHandle(handle ->
        handle
            .createUpdate("update reconciliation_runs set job_id = :job where id = :id")
            .bind("id", id)
            .bind("job", jobId)
            .execute());
  }

  public Optional<ReconciliationRun> find(UUID id) {
    return database.withHandle(handle ->
        handle
            .createQuery(SELECT + "where id = :id")
            .bind("id", id)
            .map(ReconciliationRuns::run)
            .findOne());
  }

  public ReconciliationRun get(UUID id) {
    return find(id)
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND, "runs.not-found", "There is no such run."));
  }

  /** The newest run that is done. */
  public Optional<ReconciliationRun> findLastDone() {
    return database.withHandle(handle ->
        handle
            .createQuery(SELECT + "where status = 'DONE' order by created_at desc, id desc limit 1")
            .map(ReconciliationRuns::run)
            .findOne());
  }

  /** Newest first. */
  public Page<ReconciliationRun> page(int limit, @Nullable UUID after) {
    return Page.of(
        database.withHandle(handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        where cast(:after as uuid) is null or id < :after
                        order by id desc
                        limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map(ReconciliationRuns::run)
                .list()),
        limit);
  }

  /** A run that failed waits to be begun anew. */
  void queued(UUID id) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                "update reconciliation_runs set status = 'QUEUED', finished_at = null"
                    + " where id = :id")
            .bind("id", id)
            .execute());
  }

  void running(UUID id) {
    database.useHandle(handle ->
        handle
            .createUpdate("update reconciliation_runs set status = 'RUNNING' where id = :id")
            .bind("id", id)
            .execute());
  }

  void learned(UUID id, String modelVersion) {
    database.useHandle(handle ->
        handle
            .createUpdate("update reconciliation_runs set model_version = :version where id = :id")
            .bind("id", id)
            .bind("version", modelVersion)
            .execute());
  }

  void done(UUID id, @Nullable DateRange period, RunTotals totals) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update reconciliation_runs
                set status = 'DONE', finished_at = :now, period_from = :from, period_to = :to,
                    totals = cast(:totals as jsonb)
                where id = :id
                """)
            .bind("id", id)
            .bind("from", period == null ? null : period.from())
            .bind("to", period == null ? null : period.to())
            .bind("totals", CanonicalJson.write(totals))
            .bind("now", clock.instant())
            .execute());
  }

  void failed(UUID id) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update reconciliation_runs set status = 'FAILED', finished_at = :now
                where id = :id
                """)
            .bind("id", id)
            .bind("now", clock.instant())
            .execute());
  }

  private static ReconciliationRun run(ResultSet row, StatementContext context)
      throws SQLException {
    @Nullable String totals = row.getString("totals");
    return new ReconciliationRun(
        row.getObject("id", UUID.class),
        RunStatus.valueOf(row.getString("status")),
        row.getObject("job_id", UUID.class),
        row.getObject("import_id", UUID.class),
        row.getObject("asked_from", LocalDate.class),
        row.getObject("asked_to", LocalDate.class),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getString("model_version"),
        totals == null ? null : CanonicalJson.read(totals, RunTotals.class),
        row.getObject("created_by", UUID.class),
        row.getString("created_by_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "finished_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
