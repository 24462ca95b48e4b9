package com.medspasync.app.audit.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.audit.AuditAnchors;
import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.audit.AuditHead;
import com.medspasync.tenants.audit.AuditScope;
import com.medspasync.tenants.audit.AuditVerification;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The record of the spa that is bound, read: newest first. */
@Dependent
public class AuditEvents {

  private static final int ROWS_AT_ONCE = 500;

  private static final String SELECT =
      """
      select e.id, e.occurred_at, e.action, e.outcome, e.actor_kind, e.actor_id, e.role, e.address,
             e.request_id, e.objects, e.details, encode(e.seal, 'hex') as seal,
             c.position, encode(c.hash, 'hex') as hash, encode(p.hash, 'hex') as previous_hash
        from audit_events e
        left join audit_chain c on c.event_id = e.id
        left join audit_chain p on p.position = c.position - 1
       where true
      """;

  private static final String NEWEST_FIRST = " order by e.occurred_at desc, e.id desc";

  private final Jdbi database;
  private final TrailTables tables;
  private final Jdbi platform;
  private final AuditVerification verification;
  private final AuditAnchors anchors;

  @Inject
  public AuditEvents(
      Jdbi database,
      TrailTables tables,
      @Platform Jdbi platform,
      AuditVerification verification,
      AuditAnchors anchors) {
    this.database = database;
    this.tables = tables;
    this.platform = platform;
    this.verification = verification;
    this.anchors = anchors;
  }

  /** A page of events, beginning behind one of them. */
  public Page<StoredEvent> page(AuditFilter filter, int limit, @Nullable UUID after) {
    List<StoredEvent> found =
        database.withHandle(handle -> {
          String behind =
              after == null
                  ? ""
                  : " and (e.occurred_at, e.id) < (select occurred_at, id from audit_events"
                      + " where id = :after)";
          Query query =
              bound(
                  handle.createQuery(
                      SELECT + conditions(filter) + behind + NEWEST_FIRST + " limit :limit"),
                  filter);
          if (after != null) {
            query.bind("after", after);
          }
          return query.bind("limit", limit + 1).map((row, _) -> event(row)).list();
        });
    return Page.of(found, limit);
  }

  /**
   * @throws DomainException NOT_FOUND when there is no such event that the filter lets through
   */
  public StoredEvent get(UUID id, AuditFilter filter) {
    return database.withHandle(handle ->
        bound(handle.createQuery(SELECT + conditions(filter) + " and e.id = :id"), filter)
            .bind("id", id)
            .map((row, _) -> event(row))
            .findOne()
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "request.not-found",
                    "There is no such item.")));
  }

  /** Every event, newest first, within the transaction under way. */
  public void forEach(AuditFilter filter, Consumer<StoredEvent> work) {
    database.useHandle(handle ->
        bound(handle.createQuery(SELECT + conditions(filter) + NEWEST_FIRST), filter)
            .setFetchSize(ROWS_AT_ONCE)
            .map((row, _) -> event(row))
            .forEach(work));
  }

  /** Whether the record is what was written. */
  public AuditVerification.Result verify() {
    AuditScope scope = AuditScope.of(TenantContext.require());
    List<AuditHead> noted = anchors.of(scope);
    return tables.ask(connection -> verification.verify(connection, scope, noted));
  }

  /** When the end of the chain was last noted outside the database. */
  public Optional<Instant> notedAt() {
    return anchors.lastNoted(AuditScope.of(TenantContext.require()));
  }

  /** How many events there are. */
  public long count(AuditFilter filter) {
    return database.withHandle(handle ->
        bound(
                handle.createQuery(
                    "select count(*) from audit_events e where true" + conditions(filter)),
                filter)
            .mapTo(Long.class)
            .one());
  }

  /** Names of people, those who have left included, and of all operators, who are few. */
  public Map<UUID, String> names(Collection<UUID> people) {
    return platform.withHandle(handle -> {
      Map<UUID, String> names =
          named(handle.createQuery("select id, name from platform.operators"));
      if (!people.isEmpty()) {
        names.putAll(
            named(
                handle
                    .createQuery("select id, name from platform.people where id in (<ids>)")
                    .bindList("ids", new ArrayList<>(people))));
      }
      return names;
    });
  }

  /** Who works in the spa, by name. */
  public Map<UUID, String> members() {
    return platform.withHandle(handle ->
        named(
            handle
                .createQuery(
                    """
                    select p.id, p.name from platform.people p
                      join platform.memberships m on m.person_id = p.id
                     where m.tenant_id = :tenant order by p.name, p.id
                    """)
                .bind("tenant", TenantContext.require().value())));
  }

  private static Map<UUID, String> named(Query query) {
    Map<UUID, String> names = new LinkedHashMap<>();
    query
        .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }

  private static String conditions(AuditFilter filter) {
    StringBuilder sql = new StringBuilder();
    if (filter.person() != null) {
      sql.append(" and e.actor_id = :person");
    }
    if (filter.kind() != null) {
      sql.append(" and ").append(filter.kind().condition());
    }
    if (filter.action() != null) {
      sql.append(" and e.action = :action");
    }
    if (filter.outcome() != null) {
      sql.append(" and e.outcome = :outcome");
    }
    if (filter.object() != null) {
      sql.append(" and string_to_array(e.objects, ' ') @> array[:object]::text[]");
    }
    if (filter.from() != null) {
      sql.append(" and e.occurred_at >= :from");
    }
    if (filter.until() != null) {
      sql.append(" and e.occurred_at < :until");
    }
    return sql.toString();
  }

  private static Query bound(Query query, AuditFilter filter) {
    if (filter.person() != null) {
      query.bind("person", filter.person());
    }
    if (filter.action() != null) {
      query.bind("action", filter.action());
    }
    if (filter.outcome() != null) {
      query.bind("outcome", filter.outcome().name());
    }
    if (filter.object() != null) {
      query.bind("object", filter.object());
    }
    if (filter.from() != null) {
      query.bind("from", at(filter.from()));
    }
    if (filter.until() != null) {
      query.bind("until", at(filter.until()));
    }
    return query;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    String objects = row.getString("objects");
    Long position = row.getObject("position", Long.class);
    return new StoredEvent(
        row.getObject("id", UUID.class),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("action"),
        Outcome.valueOf(row.getString("outcome")),
        DoerKind.valueOf(row.getString("actor_kind")),
        row.getObject("actor_id", UUID.class),
        row.getString("role"),
        row.getString("address"),
        row.getString("request_id"),
        objects.isEmpty() ? List.of() : List.of(objects.split(" ", -1)),
        row.getString("details"),
        row.getString("seal"),
        position,
        position != null && position == 1 ? AuditHead.EMPTY.hash() : row.getString("previous_hash"),
        row.getString("hash"));
  }
}
