package com.medspasync.app.operators.control;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.medspasync.app.operators.entity.RecordedAct;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.rest.Json;
import com.medspasync.kernel.Page;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Transactions.Question;
import com.medspasync.tenants.audit.AuditAnchors;
import com.medspasync.tenants.audit.AuditChain;
import com.medspasync.tenants.audit.AuditHead;
import com.medspasync.tenants.audit.AuditScope;
import com.medspasync.tenants.audit.AuditVerification;
import com.medspasync.tenants.operators.Operator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The platform's own record: read, chained and verified. */
@Dependent
public class OperatorRecord {

  private static final String SELECT =
      """
      select e.id, e.occurred_at, e.action, e.outcome, e.actor_kind, e.address, e.objects, e.details,
             exists (select 1 from platform.audit_chain c where c.event_id = e.id) as chained
        from platform.audit_events e
       where true
      """;

  private final Jdbi sql;
  private final AuditChain chain;
  private final AuditAnchors anchors;
  private final AuditVerification verification;
  private final Clock clock;

  @Inject
  public OperatorRecord(
      @Platform Jdbi sql,
      AuditChain chain,
      AuditAnchors anchors,
      AuditVerification verification,
      Clock clock) {
    this.sql = sql;
    this.chain = chain;
    this.anchors = anchors;
    this.verification = verification;
    this.clock = clock;
  }

  /** What an event knows besides, as it is stored. */
  private static final class Facts {
    private final Map<String, String> values = new HashMap<>();

    @JsonAnySetter
    void set(String name, Object value) {
      if (value instanceof String text) {
        values.put(name, text);
      }
    }
  }

  /** A page of the record, the newest first, beginning behind one of its events. */
  public Page<RecordedAct> page(int limit, @Nullable UUID after) {
    String behind =
        after == null
            ? ""
            : " and (e.occurred_at, e.id) <"
                + " (select occurred_at, id from platform.audit_events where id = :after)";
    return sql.inTransaction(handle -> {
      Map<UUID, String> operators = names(handle, "operators");
      Map<UUID, String> practices = names(handle, "tenants");
      Query query =
          handle
              .createQuery(SELECT + behind + " order by e.occurred_at desc, e.id desc limit :limit")
              .bind("limit", limit + 1);
      if (after != null) {
        query.bind("after", after);
      }
      return Page.of(query.map((row, _) -> act(row, operators, practices)).list(), limit);
    });
  }

  /** Chains whatever waits; nodes take turns. */
  public void chain() {
    int chained;
    do {
      chained = ask(connection -> chain.extend(connection, AuditScope.PLATFORM));
    } while (AuditChain.mayBeMore(chained));
  }

  /** Notes the head outside the database, unless it is the one that was noted last. */
  public void anchor() {
    AuditHead head = ask(connection -> chain.head(connection, AuditScope.PLATFORM));
    if (head.position() > anchors.lastPosition(AuditScope.PLATFORM)) {
      anchors.add(AuditScope.PLATFORM, head, clock.instant());
    }
  }

  /** Whether the record is what was written. */
  public AuditVerification.Result verify() {
    List<AuditHead> noted = anchors.of(AuditScope.PLATFORM);
    return ask(connection -> verification.verify(connection, AuditScope.PLATFORM, noted));
  }

  private <T> T ask(Question<T> question) {
    return sql.inTransaction(handle -> {
      try {
        return question.on(handle.getConnection());
      } catch (SQLException e) {
        throw new RecordUnreachableException(e);
      }
    });
  }

  /** The record could not be read or written. */
  public static final class RecordUnreachableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RecordUnreachableException(SQLException cause) {
      super("The operators' record cannot be reached", cause);
    }
  }

  private static Map<UUID, String> names(Handle handle, String table) {
    Map<UUID, String> names = new HashMap<>();
    handle
        .createQuery("select id, name from platform." + table)
        .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }

  private static RecordedAct act(
      ResultSet row, Map<UUID, String> operators, Map<UUID, String> practices) throws SQLException {
    Map<String, String> facts = Json.read(row.getString("details"), Facts.class).values;
    String text = row.getString("objects");
    List<String> objects = text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    Optional<TenantId> practice =
        objects.stream().flatMap(id -> TenantId.parse(id).stream()).findFirst();
    Optional<UUID> by =
        Optional.ofNullable(facts.get(OperatorTrail.BY))
            .flatMap(id -> TypedId.parse(Operator.PREFIX, id));
    return new RecordedAct(
        row.getObject("id", UUID.class),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("action"),
        row.getString("outcome"),
        by.map(operators::get).orElse(null),
        row.getString("actor_kind").equals("OPERATOR") && by.isEmpty(),
        practice.orElse(null),
        practice.map(id -> practices.get(id.value())).orElse(null),
        objects,
        facts.get("reason"),
        row.getString("address"),
        row.getBoolean("chained"));
  }
}
