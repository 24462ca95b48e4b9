package com.medspasync.app.operators.control;

import com.medspasync.app.operators.entity.Practice;
import com.medspasync.app.operators.entity.PracticeOrder;
import com.medspasync.app.operators.entity.PracticeState;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** All practices with their counts, from schema platform alone. */
@Dependent
public class Practices {

  private static final String ROWS =
      """
      with newest as (select max(schema_version) as version from platform.tenants),
      rows as (
        select t.id, t.name, t.demo, t.created_at, t.suspended_at, t.suspension_reason,
               e.asked_at + platform.erasure_wait() as erasure_due_at, e.held_at,
               t.schema_version, t.migration_error,
               t.schema_version < newest.version or t.migration_error is not null as behind,
               coalesce(f.people, 0) as people, coalesce(f.lines, 0) as lines,
               coalesce(f.stored_bytes, 0) as stored_bytes,
               coalesce(r.requests, 0) as requests, coalesce(r.refused, 0) as refused,
               coalesce(a.open, 0) as open_alerts, coalesce(j.failed, 0) as failed_jobs,
               f.last_sign_in_at, f.last_run_at, f.measured_at
          from platform.tenants t
         cross join newest
          left join platform.erasure_requests e
            on e.tenant_id = t.id and e.withdrawn_at is null
          left join platform.practice_figures f on f.tenant_id = t.id
          left join platform.practice_requests r on r.tenant_id = t.id and r.day = :today
          left join (select tenant_id, count(*) as open from platform.practice_alerts
                      where not acknowledged group by tenant_id) a on a.tenant_id = t.id
          left join (select tenant_id, count(*) as failed from platform.practice_jobs
                      where status = 'FAILED' group by tenant_id) j on j.tenant_id = t.id
      )
      """;

  private final Jdbi sql;
  private final Clock clock;

  @Inject
  public Practices(@Platform Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Which practices.
   *
   * @param words part of the name, in any case, or the id; null for all
   */
  public record Filter(@Nullable String words, @Nullable PracticeState state) {}

  /** A page of practices, beginning behind one of them. */
  public Page<Practice> page(Filter filter, PracticeOrder order, int limit, @Nullable UUID after) {
    String key = key(order);
    String direction = descends(order) ? "desc" : "asc";
    String behind =
        after == null
            ? ""
            : " and ("
                + key
                + ", id) "
                + (descends(order) ? "<" : ">")
                + " (select "
                + key
                + ", id from rows where id = :after)";
    String query =
        ROWS
            + "select * from rows where true"
            + conditions(filter)
            + behind
            + " order by "
            + key
            + " "
            + direction
            + ", id "
            + direction
            + " limit :limit";
    return Page.of(
        sql.inTransaction(handle -> {
          Query select = handle.createQuery(query).bind("today", today()).bind("limit", limit + 1);
          if (filter.words() != null) {
            select.bind("words", filter.words());
            select.bind("id", TenantId.parse(filter.words()).map(TenantId::value).orElse(null));
          }
          if (after != null) {
            select.bind("after", after);
          }
          return select.map((row, _) -> practice(row)).list();
        }),
        limit);
  }

  /**
   * @throws DomainException NOT_FOUND when there is none
   */
  public Practice get(TenantId id) {
    return sql.inTransaction(handle ->
        handle
            .createQuery(ROWS + "select * from rows where id = :id")
            .bind("today", today())
            .bind("id", id.value())
            .map((row, _) -> practice(row))
            .findOne()
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "request.not-found",
                    "There is no such item.")));
  }

  /**
   * How many there are of each state.
   *
   * @param erasuresDue that wait for an operator to carry out what an owner asked for
   */
  public record Counts(
      int all, int suspended, int behind, int erasuresDue, @Nullable Instant oldestFigures) {}

  public Counts counts() {
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                ROWS
                    + """
                    select count(*), count(*) filter (where suspended_at is not null),
                           count(*) filter (where behind),
                           count(*) filter (where erasure_due_at <= now() and held_at is null),
                           min(measured_at) filter (where suspended_at is null)
                      from rows
                    """)
            .bind("today", today())
            .map((row, _) ->
                new Counts(
                    row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), instant(row, 5)))
            .one());
  }

  private static String conditions(Filter filter) {
    StringBuilder conditions = new StringBuilder();
    if (filter.words() != null) {
      conditions.append(" and (position(lower(:words) in lower(name)) > 0 or id = :id)");
    }
    if (filter.state() != null) {
      conditions.append(
          switch (filter.state()) {
            case OPEN -> " and suspended_at is null";
            case SUSPENDED -> " and suspended_at is not null";
            case BEHIND -> " and behind";
            case LEAVING -> " and erasure_due_at is not null";
            case TROUBLED -> " and (failed_jobs > 0 or open_alerts > 0)";
          });
    }
    return conditions.toString();
  }

  private static String key(PracticeOrder order) {
    return switch (order) {
      case NAME -> "lower(name)";
      case CREATED -> "created_at";
      case LINES -> "lines";
      case STORAGE -> "stored_bytes";
      case REQUESTS -> "requests";
      case SILENT -> "coalesce(last_sign_in_at, created_at)";
    };
  }

  private static boolean descends(PracticeOrder order) {
    return order != PracticeOrder.NAME && order != PracticeOrder.SILENT;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Practice practice(ResultSet row) throws SQLException {
    return new Practice(
        new TenantId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getBoolean("demo"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, row.findColumn("suspended_at")),
        row.getString("suspension_reason"),
        instant(row, row.findColumn("erasure_due_at")),
        row.getString("schema_version"),
        row.getBoolean("behind"),
        row.getString("migration_error"),
        row.getInt("people"),
        row.getLong("lines"),
        row.getLong("stored_bytes"),
        row.getLong("requests"),
        row.getLong("refused"),
        row.getInt("open_alerts"),
        row.getInt("failed_jobs"),
        instant(row, row.findColumn("last_sign_in_at")),
        instant(row, row.findColumn("last_run_at")),
        instant(row, row.findColumn("measured_at")));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }
}
