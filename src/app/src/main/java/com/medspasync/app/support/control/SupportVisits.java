package com.medspasync.app.support.control;

import com.medspasync.app.identity.control.SupportDoor;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.identity.entity.Protection;
import com.medspasync.app.identity.entity.Reach;
import com.medspasync.app.identity.entity.Standing;
import com.medspasync.app.operators.control.OperatorTrail;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.support.entity.SupportGrant;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.people.Role;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Operators within practices. What the console holds never reaches a practice: a code that works
 * once is exchanged for a token of another kind, which opens this one practice, to read only. The
 * token is looked up with all that it hangs on for every request, so that whatever ends, on
 * whichever node, ends the visit with the next one.
 */
@RequestScoped
public class SupportVisits implements SupportDoor {

  /** How long an operator may do nothing; counted from the last request. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** What is written down of a visit's requests, so that not every one writes. */
  private static final Duration SEEN_TO_WITHIN = Duration.ofMinutes(1);

  /** From a click in the console to the page that uses the code. */
  private static final Duration CODES_LAST = Duration.ofMinutes(1);

  private static final String VISITS =
      """
      select v.id, v.began_at, g.id as grant_id, g.tenant_id, g.ends_at, t.currency,
             o.id as operator_id, o.name, o.email
        from platform.support_visits v
        join platform.support_grants g on g.id = v.grant_id
        join platform.operators o on o.id = v.operator_id
        join platform.operator_sessions s on s.id = v.operator_session
        join platform.tenants t on t.id = g.tenant_id
       where v.left_at is null and s.ended_at is null and o.status = 'ACTIVE'
         and coalesce(v.seen_at, v.began_at) > :idle_since
         and t.status = 'ACTIVE' and g.state = 'OPEN' and g.ends_at > :now
      """;

  @Inject @Platform private Jdbi sql;
  @Inject private SupportGrants grants;
  @Inject private OperatorTrail trail;
  @Inject private Clock clock;

  private record Visiting(Caller caller, UUID grant, Instant endsAt) {}

  /**
   * A code by which the operator goes on into the practice, in the same browser.
   *
   * @throws DomainException NOT_FOUND when there is no such leave, FORBIDDEN when it is not open or
   *     another operator's
   */
  public String code(OnDuty operator, TenantId practice, UUID id) {
    SupportGrant grant = grants.get(practice, id);
    String code = Tokens.random();
    sql.useTransaction(handle -> {
      if (take(handle, grant.id(), operator.operator()) == 0) {
        throw new DomainException(
            DomainException.Kind.FORBIDDEN,
            "support.not-allowed",
            "No owner lets you look into this practice now.");
      }
      handle.execute("delete from platform.support_codes where expires_at <= ?", now());
      handle.execute(
          """
          insert into platform.support_codes
            (code_hash, grant_id, operator_id, operator_session, expires_at)
          values (?, ?, ?, ?, ?)
          """,
          Tokens.hashOf(code),
          grant.id(),
          operator.operator(),
          operator.session(),
          now().plus(CODES_LAST));
    });
    return code;
  }

  /** What was offered to whoever comes first is this operator's from now on. */
  private int take(Handle handle, UUID grant, UUID operator) {
    return handle
        .createUpdate(
            """
            update platform.support_grants set operator_id = :operator
             where id = :id and state = 'OPEN' and ends_at > :now
               and (operator_id is null or operator_id = :operator)
            """)
        .bind("operator", operator)
        .bind("id", grant)
        .bind("now", now())
        .execute();
  }

  @Override
  public Visit enter(String code, Origin origin) throws SQLException {
    String token = TOKENS + Tokens.random();
    boolean used =
        sql.inTransaction(handle ->
            handle
                    .createUpdate(
                        """
                        with used as (
                          delete from platform.support_codes where code_hash = :code
                          returning grant_id, operator_id, operator_session, expires_at)
                        insert into platform.support_visits
                          (id, grant_id, operator_id, operator_session, token_hash, address, began_at)
                        select :id, grant_id, operator_id, operator_session, :token, :address, :now
                          from used where expires_at > :now
                        """)
                    .bind("code", Tokens.hashOf(code))
                    .bind("id", TypedId.next())
                    .bind("token", Tokens.hashOf(token))
                    .bind("address", origin.address())
                    .bind("now", now())
                    .execute()
                == 1);
    Visiting visiting = visiting(token).filter(found -> used).orElseThrow(SupportVisits::codeEnded);
    record(visiting, origin);
    return new Visit(visiting.caller(), token, visiting.endsAt());
  }

  /** Before the first look: what is not recorded does not begin. */
  private void record(Visiting visiting, Origin origin) throws SQLException {
    Caller caller = visiting.caller();
    OnDuty operator =
        new OnDuty(
            caller.person(),
            caller.name(),
            caller.email(),
            caller.session(),
            caller.provenAt(),
            visiting.endsAt());
    List<String> objects =
        List.of(caller.tenant().toString(), TypedId.format(SupportGrant.PREFIX, visiting.grant()));
    trail.addTo(caller.tenant(), operator, origin, "enterForSupport", objects, Map.of());
    trail.add(operator, origin, "enterForSupport", Outcome.DONE, objects, Map.of());
  }

  @Override
  public Optional<Caller> find(String token) {
    Optional<Caller> found = visiting(token).map(Visiting::caller);
    found.ifPresent(caller -> seen(caller.session()));
    return found;
  }

  private void seen(UUID visit) {
    sql.useTransaction(handle ->
        handle.execute(
            "update platform.support_visits set seen_at = ? where id = ?"
                + " and coalesce(seen_at, began_at) < ?",
            now(),
            visit,
            now().minus(SEEN_TO_WITHIN)));
  }

  private Optional<Visiting> visiting(String token) {
    return sql.inTransaction(handle ->
        handle
            .createQuery(VISITS + " and v.token_hash = :token")
            .bind("now", now())
            .bind("idle_since", now().minus(IDLE))
            .bind("token", Tokens.hashOf(token))
            .map((row, _) -> visiting(row))
            .findOne());
  }

  @Override
  public Optional<Instant> endOf(Caller caller) {
    return sql.inTransaction(handle ->
        handle
            .createQuery(VISITS + " and v.id = :id")
            .bind("now", now())
            .bind("idle_since", now().minus(IDLE))
            .bind("id", caller.session())
            .map((row, _) -> visiting(row).endsAt())
            .findOne());
  }

  @Override
  public void leave(Caller caller) {
    sql.useTransaction(handle ->
        handle.execute(
            "update platform.support_visits set left_at = ? where id = ? and left_at is null",
            now(),
            caller.session()));
  }

  private static Visiting visiting(ResultSet row) throws SQLException {
    Instant began = row.getObject("began_at", OffsetDateTime.class).toInstant();
    return new Visiting(
        new Caller(
            row.getObject("operator_id", UUID.class),
            row.getString("name"),
            row.getString("email"),
            new TenantId(row.getObject("tenant_id", UUID.class)),
            false,
            Currency.getInstance(row.getString("currency")),
            new Standing(Role.SUPPORT, Reach.WHOLE),
            row.getObject("id", UUID.class),
            Protection.GIVEN,
            true,
            began),
        row.getObject("grant_id", UUID.class),
        row.getObject("ends_at", OffsetDateTime.class).toInstant());
  }

  private static DomainException codeEnded() {
    return new DomainException(
        DomainException.Kind.INVALID,
        "support.code-ended",
        "This way in was used before, is too old, or the owner’s leave is over. Begin in the"
            + " console.");
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
