package com.medspasync.app.erasure.control;

import com.medspasync.app.erasure.entity.ErasureRequest;
import com.medspasync.app.erasure.entity.ErasureState;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The owners' wishes as they are stored: of each practice at most one that was not withdrawn. Time
 * is the database's, which lets nothing begin before it is due. Changes happen in the transaction
 * of the handle.
 */
@Dependent
public class ErasureRequests {

  private static final String SELECT =
      """
      select e.id, e.tenant_id, p.name as asked_by, e.asked_at,
             e.asked_at + platform.erasure_wait() as due_at, e.held_for,
             case when e.begun_at is not null then 'BEGUN'
                  when e.held_at is not null then 'HELD'
                  when e.asked_at + platform.erasure_wait() <= now() then 'DUE'
                  else 'WAITING' end as state
        from platform.erasure_requests e
        join platform.people p on p.id = e.asked_by
       where e.withdrawn_at is null
      """;

  private final Jdbi sql;

  @Inject
  public ErasureRequests(@Platform Jdbi sql) {
    this.sql = sql;
  }

  /** How long a wish waits. */
  public int waitingDays() {
    return sql.inTransaction(handle ->
        handle
            .createQuery("select extract(day from platform.erasure_wait())")
            .mapTo(Integer.class)
            .one());
  }

  /** The practice's wish, unless there is none. */
  public Optional<ErasureRequest> current(TenantId practice) {
    return sql.inTransaction(handle -> current(handle, practice));
  }

  Optional<ErasureRequest> current(Handle handle, TenantId practice) {
    return handle
        .createQuery(SELECT + " and e.tenant_id = ?")
        .bind(0, practice.value())
        .map((row, _) -> request(row))
        .findOne();
  }

  /**
   * @throws DomainException CONFLICT when there is none any more
   */
  public ErasureRequest get(TenantId practice) {
    return current(practice).orElseThrow(ErasureRequests::changed);
  }

  Optional<ErasureRequest> find(UUID id) {
    return sql.inTransaction(handle ->
        handle
            .createQuery(SELECT + " and e.id = ?")
            .bind(0, id)
            .map((row, _) -> request(row))
            .findOne());
  }

  /**
   * An owner asks.
   *
   * @throws DomainException CONFLICT when one has before
   */
  UUID ask(Handle handle, TenantId practice, UUID owner) {
    UUID id = TypedId.next();
    int added =
        handle
            .createUpdate(
                """
                insert into platform.erasure_requests (id, tenant_id, asked_by)
                values (:id, :practice, :owner)
                on conflict (tenant_id) where withdrawn_at is null do nothing
                """)
            .bind("id", id)
            .bind("practice", practice.value())
            .bind("owner", owner)
            .execute();
    if (added == 0) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "erasure.already",
          "An owner has asked for this before. Load the page anew to see who and when.");
    }
    return id;
  }

  /**
   * An owner takes it back.
   *
   * @throws DomainException CONFLICT when there is none, or it has begun
   */
  void withdraw(Handle handle, UUID id, UUID owner) {
    refuseUnchanged(
        handle
            .createUpdate(
                """
                update platform.erasure_requests
                   set withdrawn_at = now(), withdrawn_by = :owner, held_at = null, held_for = null
                 where id = :id and withdrawn_at is null and begun_at is null
                """)
            .bind("owner", owner)
            .bind("id", id)
            .execute());
  }

  /**
   * An operator keeps it from being carried out.
   *
   * @throws DomainException CONFLICT when it is held already, was withdrawn or has begun
   */
  void hold(Handle handle, UUID id, String reason) {
    refuseUnchanged(
        handle
            .createUpdate(
                """
                update platform.erasure_requests set held_at = now(), held_for = :reason
                 where id = :id and held_at is null and withdrawn_at is null and begun_at is null
                """)
            .bind("reason", reason)
            .bind("id", id)
            .execute());
  }

  /**
   * Undoes {@link #hold}.
   *
   * @throws DomainException CONFLICT when nobody holds it
   */
  void release(Handle handle, UUID id) {
    refuseUnchanged(
        handle.execute(
            "update platform.erasure_requests set held_at = null, held_for = null"
                + " where id = ? and held_at is not null",
            id));
  }

  /**
   * Begins to carry it out; may be repeated.
   *
   * @return whether it had not begun before
   * @throws DomainException CONFLICT when it is not due, is held or was withdrawn
   */
  boolean begin(Handle handle, ErasureRequest request) {
    if (request.state() != ErasureState.DUE && request.state() != ErasureState.BEGUN) {
      throw changed();
    }
    boolean first =
        handle
            .createQuery(
                "select begun_at is null from platform.erasure_requests where id = ? for update")
            .bind(0, request.id())
            .mapTo(Boolean.class)
            .one();
    handle
        .createQuery("select platform.begin_erasure(?)")
        .bind(0, request.id())
        .mapTo(String.class)
        .findOne();
    return first;
  }

  /** Those whose waiting time is over within three days, each once. */
  List<ErasureRequest> remind(Handle handle) {
    List<UUID> near =
        handle
            .createQuery(
                """
                update platform.erasure_requests set reminded_at = now()
                 where reminded_at is null and withdrawn_at is null and held_at is null
                   and begun_at is null
                   and asked_at + platform.erasure_wait() <= now() + interval '3 days'
                returning id
                """)
            .mapTo(UUID.class)
            .list();
    return near.stream()
        .map(id ->
            handle
                .createQuery(SELECT + " and e.id = ?")
                .bind(0, id)
                .map((row, _) -> request(row))
                .one())
        .toList();
  }

  private static void refuseUnchanged(int rows) {
    if (rows == 0) {
      throw changed();
    }
  }

  private static DomainException changed() {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        "erasure.changed",
        "This was changed meanwhile. Load the page anew to see how things stand.");
  }

  private static ErasureRequest request(ResultSet row) throws SQLException {
    return new ErasureRequest(
        row.getObject("id", UUID.class),
        new TenantId(row.getObject("tenant_id", UUID.class)),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        ErasureState.valueOf(row.getString("state")),
        row.getString("held_for"));
  }
}
