package com.medspasync.app.watch.control;

import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.watch.entity.ServiceAlert;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Has every operator written to, once for each alert of the service. */
@Dependent
class ServiceAlertLetters {

  private final ServiceAlerts alerts;
  private final Outbox outbox;
  private final Postman postman;
  private final Jdbi sql;

  @Inject
  ServiceAlertLetters(ServiceAlerts alerts, Outbox outbox, Postman postman, @Platform Jdbi sql) {
    this.alerts = alerts;
    this.outbox = outbox;
    this.postman = postman;
    this.sql = sql;
  }

  void send() {
    if (!postman.works()) {
      return;
    }
    try {
      sql.useTransaction(handle -> {
        List<ServiceAlert> untold = alerts.tell(handle);
        List<UUID> operators = untold.isEmpty() ? List.of() : operators(handle);
        for (ServiceAlert alert : untold) {
          for (UUID operator : operators) {
            outbox.add(
                handle.getConnection(),
                ServiceAlertLetter.KIND,
                Map.of(
                    ServiceAlertLetter.OPERATOR, operator.toString(),
                    ServiceAlertLetter.RULE, alert.finding().rule().name(),
                    ServiceAlertLetter.AT, alert.openedAt().toString()));
          }
        }
      });
    } catch (SQLException e) {
      throw new IllegalStateException("No operator can be written to about an alert", e);
    }
  }

  private static List<UUID> operators(Handle handle) {
    return handle
        .createQuery("select id from platform.operators where status = 'ACTIVE'")
        .mapTo(UUID.class)
        .list();
  }
}
