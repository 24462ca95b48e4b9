package com.medspasync.app.support.control;

import com.medspasync.app.operators.control.OperatorTrail;
import com.medspasync.app.rest.Json;
import com.medspasync.app.support.entity.SupportEnd;
import com.medspasync.app.support.entity.SupportGrant;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.audit.AuditEvent;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.audit.AuditLog;
import com.medspasync.tenants.audit.AuditScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Leaves in the platform's record what happens to an owner's leave without an operator's doing. */
@Dependent
class SupportTrail {

  private static final String ENDED = "supportEnded";

  private final AuditLog log;
  private final OperatorTrail operators;

  @Inject
  SupportTrail(AuditLog log, OperatorTrail operators) {
    this.log = log;
    this.operators = operators;
  }

  /** An owner has done something; who it was stands in her practice's own record. */
  void byOwner(Handle handle, String action, TenantId practice, UUID grant) throws SQLException {
    operators.byOwner(
        handle.getConnection(),
        action,
        List.of(practice.toString(), TypedId.format(SupportGrant.PREFIX, grant)));
  }

  /** It is over. */
  void ended(Handle handle, SupportGrant grant) throws SQLException {
    log.add(handle.getConnection(), AuditScope.PLATFORM, ended(grant));
  }

  /** That it is over, always the same event. */
  static AuditEvent ended(SupportGrant grant) {
    SupportEnd by = Objects.requireNonNull(grant.endedBy());
    return event(
        grant.id(),
        Objects.requireNonNull(grant.endedAt()),
        ENDED,
        objects(grant),
        Map.of("changes", List.of(new TrailNotes.Change("endedBy", null, by.name()))));
  }

  static List<String> objects(SupportGrant grant) {
    return List.of(grant.practice().toString(), grant.publicId());
  }

  private static AuditEvent event(
      UUID id, Instant at, String action, List<String> objects, Map<String, ?> details) {
    return new AuditEvent(
        id, at, action, Outcome.DONE, Doer.system(), objects, Json.write(details));
  }
}
