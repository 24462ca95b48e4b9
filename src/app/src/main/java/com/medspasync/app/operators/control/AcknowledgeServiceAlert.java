package com.medspasync.app.operators.control;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.watch.control.ServiceAlerts;
import com.medspasync.app.watch.entity.ServiceAlert;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Notes, on record, that an operator has looked at an alert of the service. */
@Dependent
public class AcknowledgeServiceAlert {

  private final Jdbi sql;
  private final ServiceAlerts alerts;
  private final OperatorTrail trail;

  @Inject
  public AcknowledgeServiceAlert(@Platform Jdbi sql, ServiceAlerts alerts, OperatorTrail trail) {
    this.sql = sql;
    this.alerts = alerts;
    this.trail = trail;
  }

  /**
   * Notes it.
   *
   * @throws com.medspasync.kernel.DomainException NOT_FOUND when there is none, CONFLICT when
   *     somebody has before
   */
  public ServiceAlert acknowledge(OnDuty operator, Origin origin, UUID id, String note)
      throws SQLException {
    return sql.inTransaction(handle -> {
      ServiceAlert alert = alerts.acknowledge(handle, id, operator.operator(), note);
      trail.add(
          handle.getConnection(),
          operator,
          origin,
          "acknowledgeServiceAlert",
          Outcome.DONE,
          List.of(TypedId.format(ServiceAlert.PREFIX, id)),
          Map.of("code", alert.finding().rule().name()));
      return alert;
    });
  }
}
