package com.medspasync.tenants.audit;

import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An event as it is stored. */
record AuditRow(AuditEvent event, byte[] seal) {

  static final String COLUMNS =
      "e.id, e.occurred_at, e.action, e.outcome, e.actor_kind, e.actor_id, e.role, e.address,"
          + " e.request_id, e.objects, e.details, e.seal";

  static AuditRow read(ResultSet row) throws SQLException {
    String objects = row.getString("objects");
    return new AuditRow(
        new AuditEvent(
            row.getObject("id", UUID.class),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            row.getString("action"),
            Outcome.valueOf(row.getString("outcome")),
            new Doer(
                DoerKind.valueOf(row.getString("actor_kind")),
                Optional.ofNullable(row.getObject("actor_id", UUID.class)),
                row.getString("role"),
                row.getString("address"),
                row.getString("request_id")),
            objects.isEmpty() ? List.of() : List.of(objects.split(" ", -1)),
            row.getString("details")),
        row.getBytes("seal"));
  }
}
