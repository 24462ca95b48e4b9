package com.medspasync.app.watch.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.app.watch.entity.ServiceAlert;
import com.medspasync.app.watch.entity.ServiceFinding;
import com.medspasync.app.watch.entity.ServiceRule;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The alerts that belong to no practice. */
@Dependent
public class ServiceAlerts {

  private static final String ALERTS =
      """
      select a.id, a.rule, a.subject, a.opened_at, a.last_at, a.occurrences, a.accounts, a.places,
             a.acknowledged_at, o.name as acknowledged_by, a.note
        from platform.service_alerts a left join platform.operators o on o.id = a.acknowledged_by
       where true
      """;

  private final Jdbi sql;
  private final Clock clock;

  @Inject
  public ServiceAlerts(@Platform Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Opens an alert, or adds to the one that is open for the same rule and subject. What was
   * acknowledged since it happened last is not raised again, unless it goes on.
   *
   * @return the id of an alert that was opened now
   */
  public Optional<UUID> raise(ServiceFinding finding) {
    UUID id = TypedId.next();
    return sql.inTransaction(handle ->
        isAcknowledged(handle, finding)
            ? Optional.empty()
            : add(handle, id, finding).filter(id::equals));
  }

  private static boolean isAcknowledged(Handle handle, ServiceFinding finding) {
    return handle
        .createQuery(
            """
            select exists (
              select 1 from platform.service_alerts
               where rule = ? and subject = ? and acknowledged_at is not null and last_at >= ?)
            """)
        .bind(0, finding.rule().name())
        .bind(1, finding.subject())
        .bind(2, finding.lastAt().atOffset(ZoneOffset.UTC))
        .mapTo(Boolean.class)
        .one();
  }

  private Optional<UUID> add(Handle handle, UUID id, ServiceFinding finding) {
    return handle
        .createQuery(
            """
            insert into platform.service_alerts as a
              (id, rule, subject, opened_at, last_at, occurrences, accounts, places)
            values (:id, :rule, :subject, :now, :last, :occurrences, :accounts, :places)
            on conflict (rule, subject) where acknowledged_at is null do update
               set last_at = greatest(a.last_at, excluded.last_at),
                   occurrences = greatest(a.occurrences, excluded.occurrences),
                   accounts = greatest(a.accounts, excluded.accounts),
                   places = greatest(a.places, excluded.places)
            returning id
            """)
        .bind("id", id)
        .bind("rule", finding.rule().name())
        .bind("subject", finding.subject())
        .bind("now", now())
        .bind("last", finding.lastAt().atOffset(ZoneOffset.UTC))
        .bind("occurrences", finding.occurrences())
        .bind("accounts", finding.accounts())
        .bind("places", finding.places())
        .mapTo(UUID.class)
        .findOne();
  }

  /**
   * The newest first, beginning behind one of them.
   *
   * @param open only those that no operator has acknowledged
   */
  public Page<ServiceAlert> page(boolean open, int limit, @Nullable UUID after) {
    String conditions =
        (open ? " and a.acknowledged_at is null" : "")
            + (after == null ? "" : " and a.id < :after");
    return Page.of(
        sql.inTransaction(handle -> {
          var query =
              handle
                  .createQuery(ALERTS + conditions + " order by a.id desc limit :limit")
                  .bind("limit", limit + 1);
          if (after != null) {
            query.bind("after", after);
          }
          return query.map((row, _) -> alert(row)).list();
        }),
        limit);
  }

  /**
   * Notes that an operator has looked at it, within a transaction.
   *
   * @throws DomainException NOT_FOUND when there is none, CONFLICT when somebody has before
   */
  public ServiceAlert acknowledge(Handle handle, UUID id, UUID operator, String note) {
    get(handle, id);
    int changed =
        handle
            .createUpdate(
                "update platform.service_alerts set acknowledged_at = :now,"
                    + " acknowledged_by = :operator, note = :note"
                    + " where id = :id and acknowledged_at is null")
            .bind("now", now())
            .bind("operator", operator)
            .bind("note", note)
            .bind("id", id)
            .execute();
    if (changed == 0) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "watch.already-acknowledged",
          "Somebody has acknowledged this alert already. Load the page anew to see who.");
    }
    return get(handle, id);
  }

  private static ServiceAlert get(Handle handle, UUID id) {
    return handle
        .createQuery(ALERTS + " and a.id = :id")
        .bind("id", id)
        .map((row, _) -> alert(row))
        .findOne()
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND, "request.not-found", "There is no such item."));
  }

  /**
   * Those of which no operator was written to yet, noting that they are now; of two nodes that ask
   * at once, one is answered.
   */
  List<ServiceAlert> tell(Handle handle) {
    List<UUID> untold =
        handle
            .createQuery(
                "update platform.service_alerts set told_at = ? where told_at is null returning id")
            .bind(0, now())
            .mapTo(UUID.class)
            .list();
    return untold.stream().map(id -> get(handle, id)).toList();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ServiceAlert alert(ResultSet row) throws SQLException {
    OffsetDateTime acknowledgedAt = row.getObject("acknowledged_at", OffsetDateTime.class);
    return new ServiceAlert(
        row.getObject("id", UUID.class),
        new ServiceFinding(
            ServiceRule.valueOf(row.getString("rule")),
            row.getString("subject"),
            row.getObject("last_at", OffsetDateTime.class).toInstant(),
            row.getInt("occurrences"),
            row.getInt("accounts"),
            row.getInt("places")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        acknowledgedAt == null ? null : acknowledgedAt.toInstant(),
        row.getString("acknowledged_by"),
        row.getString("note"));
  }
}
