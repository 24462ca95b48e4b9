package com.medspasync.tenants.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/**
 * Adds events. Nothing waits for anything here: their order is made later, by {@link AuditChain}.
 */
public final class AuditLog {

  private final AuditKey key;

  public AuditLog(AuditKey key) {
    this.key = key;
  }

  /**
   * Adds an event in the transaction of the connection. One that is there already is not added
   * again.
   *
   * @param connection to the tables of this record, or one that may write to all
   */
  public void add(Connection connection, AuditScope scope, AuditEvent event) throws SQLException {
    String schema = scope.schema();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "with added as (insert into "
                + schema
                + ".audit_events (id, occurred_at, action, outcome, actor_kind, actor_id, role,"
                + " address, request_id, objects, details, seal)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (id) do nothing returning id) insert into "
                + schema
                + ".audit_unchained (event_id) select id from added")) {
      AuditEvent.Doer doer = event.doer();
      int at = 0;
      insert.setObject(++at, event.id());
      insert.setObject(++at, event.occurredAt().atOffset(ZoneOffset.UTC));
      insert.setString(++at, event.action());
      insert.setString(++at, event.outcome().name());
      insert.setString(++at, doer.kind().name());
      insert.setObject(++at, doer.person().orElse(null));
      insert.setString(++at, doer.role());
      insert.setString(++at, doer.address());
      insert.setString(++at, doer.request());
      insert.setString(++at, event.objectText());
      insert.setString(++at, event.details());
      insert.setBytes(++at, key.seal(scope, event));
      insert.executeUpdate();
    }
  }
}
