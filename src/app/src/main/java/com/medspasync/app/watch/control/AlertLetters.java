package com.medspasync.app.watch.control;

import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.OwnerLetter;
import com.medspasync.app.mail.control.Owners;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.watch.entity.Alert;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Has every owner of the bound spa written to, once for each alert; should a node die in between,
 * rather twice than never.
 */
@Dependent
class AlertLetters {

  /** What is older was known by other ways before letters could be sent. */
  private static final Duration NEWS = Duration.ofDays(1);

  private final Alerts alerts;
  private final Outbox outbox;
  private final Postman postman;
  private final Jdbi platform;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  AlertLetters(
      Alerts alerts,
      Outbox outbox,
      Postman postman,
      @Platform Jdbi platform,
      Transactions transactions,
      Clock clock) {
    this.alerts = alerts;
    this.outbox = outbox;
    this.postman = postman;
    this.platform = platform;
    this.transactions = transactions;
    this.clock = clock;
  }

  void send() {
    if (!postman.works()) {
      return;
    }
    TenantId tenant = TenantContext.require();
    List<Alert> untold = transactions.required(() -> alerts.untold(clock.instant().minus(NEWS)));
    for (Alert alert : untold) {
      add(tenant, alert);
      transactions.required(() -> alerts.told(alert.id()));
    }
  }

  private void add(TenantId tenant, Alert alert) {
    try {
      platform.useTransaction(handle -> {
        for (Owners.Owner owner : Owners.of(handle, tenant)) {
          add(handle, tenant, alert, owner.person());
        }
      });
    } catch (SQLException e) {
      throw new IllegalStateException("Nobody can be written to about an alert", e);
    }
  }

  private void add(Handle handle, TenantId tenant, Alert alert, UUID owner) throws SQLException {
    outbox.add(
        handle.getConnection(),
        AlertLetter.KIND,
        Map.of(
            AlertLetter.TENANT, tenant.toString(),
            OwnerLetter.OWNER, owner.toString(),
            AlertLetter.RULE, alert.finding().rule().name(),
            AlertLetter.AT, alert.openedAt().toString(),
            AlertLetter.ALERT, TypedId.format(Alert.PREFIX, alert.id())));
  }
}
