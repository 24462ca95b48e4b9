package com.medspasync.app.operators.control;

import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.audit.control.Sequencer;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.rest.Json;
import com.medspasync.app.web.RequestId;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.audit.AuditEvent;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.audit.AuditLog;
import com.medspasync.tenants.audit.AuditScope;
import com.medspasync.tenants.operators.Operator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Leaves what operators do in the record of the platform and, where it is about a practice, in that
 * practice's own, where its owner sees it.
 */
@Dependent
public class OperatorTrail {

  /** Under which name details say which operator it was; by commands it is missing. */
  static final String BY = "by";

  private final Jdbi platform;
  private final AuditLog log;
  private final AuditTrail ofPractice;
  private final Sequencer sequencer;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public OperatorTrail(
      @Platform Jdbi platform,
      AuditLog log,
      AuditTrail ofPractice,
      Sequencer sequencer,
      Transactions transactions,
      Clock clock) {
    this.platform = platform;
    this.log = log;
    this.ofPractice = ofPractice;
    this.sequencer = sequencer;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Records an act in the platform's record, in a transaction of its own. */
  public void add(
      OnDuty operator,
      Origin origin,
      String action,
      Outcome outcome,
      List<String> objects,
      Map<String, String> facts)
      throws SQLException {
    platform.useTransaction(
        handle -> add(handle.getConnection(), operator, origin, action, outcome, objects, facts));
  }

  /** The same within a transaction under way. */
  public void add(
      Connection connection,
      OnDuty operator,
      Origin origin,
      String action,
      Outcome outcome,
      List<String> objects,
      Map<String, String> facts)
      throws SQLException {
    log.add(
        connection,
        AuditScope.PLATFORM,
        event(doer(origin), action, outcome, objects, details(operator, facts)));
  }

  /**
   * Records it in the record of a practice, which must be open; in a transaction of its own. The
   * event is chained when this returns: the practice may be closed next.
   */
  public void addTo(
      TenantId practice,
      OnDuty operator,
      Origin origin,
      String action,
      List<String> objects,
      Map<String, String> facts) {
    TenantContext.call(
        practice,
        () ->
            transactions.required(() -> {
              ofPractice.add(doer(origin), action, Outcome.DONE, objects, details(operator, facts));
              return true;
            }));
    TenantContext.run(practice, sequencer::chain);
  }

  /**
   * Records what an owner did about her practice that operators have to know, within a transaction
   * under way; who it was stands in the practice's own record.
   */
  public void byOwner(Connection connection, String action, List<String> objects)
      throws SQLException {
    log.add(
        connection,
        AuditScope.PLATFORM,
        event(Doer.system(), action, Outcome.DONE, objects, Map.of()));
  }

  /** Somebody did not get in; whether there is such an operator is for the record alone. */
  void strangerFailed(String action, Optional<UUID> operator, Origin origin) throws SQLException {
    Doer stranger =
        new Doer(DoerKind.UNKNOWN, Optional.empty(), "", origin.address(), RequestId.current());
    List<String> objects =
        operator.map(id -> List.of(TypedId.format(Operator.PREFIX, id))).orElse(List.of());
    platform.useTransaction(handle ->
        log.add(
            handle.getConnection(),
            AuditScope.PLATFORM,
            event(stranger, action, Outcome.FAILED, objects, Map.of())));
  }

  private AuditEvent event(
      Doer doer, String action, Outcome outcome, List<String> objects, Map<String, ?> details) {
    return new AuditEvent(
        TypedId.next(), clock.instant(), action, outcome, doer, objects, Json.write(details));
  }

  private static Map<String, String> details(OnDuty operator, Map<String, String> facts) {
    Map<String, String> details = new TreeMap<>(facts);
    details.put(BY, TypedId.format(Operator.PREFIX, operator.operator()));
    return details;
  }

  private static Doer doer(Origin origin) {
    return new Doer(DoerKind.OPERATOR, Optional.empty(), "", origin.address(), RequestId.current());
  }
}
