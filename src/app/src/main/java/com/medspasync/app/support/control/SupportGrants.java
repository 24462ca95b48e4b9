package com.medspasync.app.support.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.app.support.entity.SupportEnd;
import com.medspasync.app.support.entity.SupportGrant;
import com.medspasync.app.support.entity.SupportLength;
import com.medspasync.app.support.entity.SupportState;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The owners' leaves as they are stored: of each practice at most one is asked for or open. Changes
 * happen in the transaction of the handle.
 */
@Dependent
public class SupportGrants {

  private static final int SHOWN = 10;

  private static final String SELECT =
      """
      select g.id, g.tenant_id, g.operator_id, o.name as operator, g.reason, g.minutes, g.state,
             g.asked_at, g.answered_at, p.name as answered_by, g.ends_at, g.ended_at, g.ended_by
        from platform.support_grants g
        left join platform.operators o on o.id = g.operator_id
        left join platform.people p on p.id = g.answered_by
      """;

  private final Jdbi sql;
  private final Clock clock;

  @Inject
  public SupportGrants(@Platform Jdbi sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The latest of a practice, the newest first. */
  public List<SupportGrant> latest(TenantId practice) {
    return sql.inTransaction(handle -> {
      settle(handle);
      return handle
          .createQuery(
              SELECT + " where g.tenant_id = ? order by g.asked_at desc, g.id desc limit ?")
          .bind(0, practice.value())
          .bind(1, SHOWN)
          .map((row, _) -> grant(row))
          .list();
    });
  }

  /**
   * @throws DomainException NOT_FOUND when the practice has none with this id
   */
  public SupportGrant get(TenantId practice, UUID id) {
    return find(id)
        .filter(found -> found.practice().equals(practice))
        .orElseThrow(SupportGrants::notFound);
  }

  Optional<SupportGrant> find(UUID id) {
    return sql.inTransaction(handle -> {
      settle(handle);
      return handle
          .createQuery(SELECT + " where g.id = ?")
          .bind(0, id)
          .map((row, _) -> grant(row))
          .findOne();
    });
  }

  /**
   * An operator asks.
   *
   * @throws DomainException CONFLICT when somebody has asked or may look already
   */
  UUID ask(Handle handle, TenantId practice, UUID operator, String reason, SupportLength length) {
    settle(handle);
    UUID id = TypedId.next();
    int added =
        handle
            .createUpdate(
                """
                insert into platform.support_grants
                  (id, tenant_id, operator_id, reason, minutes, state, asked_at)
                values (:id, :practice, :operator, :reason, :minutes, 'ASKED', :now)
                on conflict (tenant_id) where state in ('ASKED', 'OPEN') do nothing
                """)
            .bind("id", id)
            .bind("practice", practice.value())
            .bind("operator", operator)
            .bind("reason", reason)
            .bind("minutes", length.duration().toMinutes())
            .bind("now", now())
            .execute();
    refuseSecond(added);
    return id;
  }

  /**
   * An owner offers it to whichever operator comes first.
   *
   * @throws DomainException CONFLICT when somebody has asked or may look already
   */
  UUID offer(Handle handle, TenantId practice, UUID owner, String reason, SupportLength length) {
    settle(handle);
    UUID id = TypedId.next();
    int added =
        handle
            .createUpdate(
                """
                insert into platform.support_grants
                  (id, tenant_id, reason, minutes, state, asked_at, answered_at, answered_by, ends_at)
                values (:id, :practice, :reason, :minutes, 'OPEN', :now, :now, :owner,
                        :now + make_interval(mins => cast(:minutes as integer)))
                on conflict (tenant_id) where state in ('ASKED', 'OPEN') do nothing
                """)
            .bind("id", id)
            .bind("practice", practice.value())
            .bind("reason", reason)
            .bind("minutes", length.duration().toMinutes())
            .bind("now", now())
            .bind("owner", owner)
            .execute();
    refuseSecond(added);
    return id;
  }

  /**
   * An owner answers what was asked.
   *
   * @throws DomainException CONFLICT when it was answered or withdrawn before, or has lapsed
   */
  void answer(Handle handle, UUID id, UUID owner, boolean allowed) {
    settle(handle);
    int answered =
        handle
            .createUpdate(
                allowed
                    ? """
                    update platform.support_grants
                       set state = 'OPEN', answered_at = :now, answered_by = :owner,
                           ends_at = :now + make_interval(mins => minutes)
                     where id = :id and state = 'ASKED'
                    """
                    : """
                    update platform.support_grants
                       set state = 'REFUSED', answered_at = :now, answered_by = :owner,
                           ended_at = :now, told_at = :now
                     where id = :id and state = 'ASKED'
                    """)
            .bind("now", now())
            .bind("owner", owner)
            .bind("id", id)
            .execute();
    refuseLate(answered);
  }

  /**
   * Somebody ends it before its time, or takes the question back.
   *
   * @throws DomainException CONFLICT when it is over already
   */
  void end(Handle handle, UUID id, SupportEnd by) {
    settle(handle);
    int ended =
        handle
            .createUpdate(
                """
                update platform.support_grants
                   set state = 'ENDED', ended_at = :now, ended_by = :by
                 where id = :id and state in ('ASKED', 'OPEN')
                """)
            .bind("now", now())
            .bind("by", by.name())
            .bind("id", id)
            .execute();
    refuseLate(ended);
  }

  /** Notes what the clock has ended, which nobody waits for: no visit outlasts it anyway. */
  void settle(Handle handle) {
    handle.execute(
        """
        update platform.support_grants set state = 'ENDED', ended_at = ends_at, ended_by = 'TIME'
         where state = 'OPEN' and ends_at <= ?
        """,
        now());
    handle.execute(
        """
        update platform.support_grants set state = 'LAPSED', ended_at = ?, told_at = ?
         where state = 'ASKED' and asked_at <= ?
        """,
        now(),
        now(),
        now().minus(SupportGrant.ASKED_FOR));
  }

  /** Those that have ended without anybody having been told. */
  List<SupportGrant> untold() {
    return sql.inTransaction(handle -> {
      settle(handle);
      return handle
          .createQuery(SELECT + " where g.state = 'ENDED' and g.told_at is null")
          .map((row, _) -> grant(row))
          .list();
    });
  }

  /** Whether it falls to this node to tell; to one only. */
  boolean tells(Handle handle, UUID id) {
    return handle.execute(
            "update platform.support_grants set told_at = ? where id = ? and told_at is null",
            now(),
            id)
        == 1;
  }

  static DomainException notFound() {
    return new DomainException(
        DomainException.Kind.NOT_FOUND, "request.not-found", "There is no such item.");
  }

  private static void refuseSecond(int added) {
    if (added == 0) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "support.already",
          "Support is in already, or has been asked for. Load the page anew to see it.");
    }
  }

  private static void refuseLate(int changed) {
    if (changed == 0) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "support.over",
          "This was answered, withdrawn or is over. Load the page anew to see it.");
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static SupportGrant grant(ResultSet row) throws SQLException {
    String endedBy = row.getString("ended_by");
    return new SupportGrant(
        row.getObject("id", UUID.class),
        new TenantId(row.getObject("tenant_id", UUID.class)),
        row.getObject("operator_id", UUID.class),
        row.getString("operator"),
        row.getString("reason"),
        SupportLength.ofMinutes(row.getInt("minutes")),
        SupportState.valueOf(row.getString("state")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        instant(row, "answered_at"),
        row.getString("answered_by"),
        instant(row, "ends_at"),
        instant(row, "ended_at"),
        endedBy == null ? null : SupportEnd.valueOf(endedBy));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
