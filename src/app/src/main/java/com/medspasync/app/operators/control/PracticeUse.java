package com.medspasync.app.operators.control;

import com.medspasync.app.operators.entity.DayOfUse;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How much one practice did lately, day by day. Looks into the practice, but only counts there. */
@Dependent
public class PracticeUse {

  private static final int DAYS = 30;

  private final Jdbi practice;
  private final Jdbi platform;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public PracticeUse(
      Jdbi practice, @Platform Jdbi platform, Transactions transactions, Clock clock) {
    this.practice = practice;
    this.platform = platform;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** By day and sort of thing. */
  private record Cell(LocalDate day, String what) {}

  /**
   * The last thirty days, the newest first.
   *
   * @param open whether the practice can be looked into; else only what happened at its door is
   *     counted
   */
  public List<DayOfUse> of(TenantId tenant, boolean open) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate first = today.minusDays(DAYS - 1L);
    Map<Cell, Long> cells = new HashMap<>();
    platform.useTransaction(handle -> atTheDoor(handle, tenant, first, cells));
    if (open) {
      TenantContext.call(
          tenant,
          () ->
              transactions.required(() ->
                  practice.withHandle(handle -> {
                    inside(handle, first, cells);
                    return true;
                  })));
    }
    List<DayOfUse> days = new ArrayList<>();
    for (LocalDate day = today; !day.isBefore(first); day = day.minusDays(1)) {
      days.add(day(day, cells));
    }
    return days;
  }

  private static DayOfUse day(LocalDate day, Map<Cell, Long> cells) {
    return new DayOfUse(
        day,
        count(cells, day, "requests"),
        count(cells, day, "refused"),
        count(cells, day, "signIns"),
        count(cells, day, "files"),
        count(cells, day, "lines"),
        count(cells, day, "runs"),
        count(cells, day, "decisions"));
  }

  private static long count(Map<Cell, Long> cells, LocalDate day, String what) {
    return cells.getOrDefault(new Cell(day, what), 0L);
  }

  private static void atTheDoor(
      Handle handle, TenantId tenant, LocalDate first, Map<Cell, Long> cells) {
    handle
        .createQuery(
            """
            select day, 'requests' as what, requests as n from platform.practice_requests
             where tenant_id = :tenant and day >= :first
            union all
            select day, 'refused', refused from platform.practice_requests
             where tenant_id = :tenant and day >= :first
            union all
            select cast(s.began_at at time zone 'UTC' as date), 'signIns', count(*)
              from platform.memberships m
              join platform.sign_ins s on s.person_id = m.person_id and s.tenant_id = m.tenant_id
             where m.tenant_id = :tenant
             group by 1
            """)
        .bind("tenant", tenant.value())
        .bind("first", first)
        .map((row, _) ->
            Map.entry(
                new Cell(row.getObject(1, LocalDate.class), row.getString(2)), row.getLong(3)))
        .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
  }

  private static void inside(Handle handle, LocalDate first, Map<Cell, Long> cells) {
    handle
        .createQuery(
            """
            with files as (
              select cast(i.created_at at time zone 'UTC' as date) as day, f.rows_read
                from imports i join statement_files f on f.import_id = i.id)
            select day, 'files' as what, count(*) as n from files where day >= :first group by day
            union all
            select day, 'lines', sum(rows_read) from files where day >= :first group by day
            union all
            select cast(created_at at time zone 'UTC' as date), 'runs', count(*)
              from reconciliation_runs group by 1
            union all
            select cast(at at time zone 'UTC' as date), 'decisions', count(*)
              from decisions group by 1
            """)
        .bind("first", first)
        .map((row, _) ->
            Map.entry(
                new Cell(row.getObject(1, LocalDate.class), row.getString(2)), row.getLong(3)))
        .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
  }
}
