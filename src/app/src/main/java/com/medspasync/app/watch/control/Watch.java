package com.medspasync.app.watch.control;

import com.medspasync.app.audit.control.AuditEvents;
import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.watch.entity.Alert;
import com.medspasync.app.watch.entity.AlertRule;
import com.medspasync.app.watch.entity.Finding;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.audit.AuditVerification;
import com.medspasync.tenants.audit.AuditVerification.Broken;
import com.medspasync.tenants.audit.AuditVerification.Intact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at the spa that is bound, raises alerts and has its owners told. */
@ApplicationScoped
public class Watch {

  private static final System.Logger LOG = System.getLogger(Watch.class.getName());

  /** Events of a trail that are verified a minute, one minute with another. */
  private static final long VERIFIED_A_MINUTE = 2_000;

  @Inject private SuspiciousEvents events;
  @Inject private Alerts alerts;
  @Inject private AlertLetters letters;
  @Inject private AuditEvents trail;
  @Inject private AuditTrail record;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  private final Map<TenantId, Instant> nextVerification = new ConcurrentHashMap<>();

  /** What happened lately. */
  public void lookAtEvents() {
    raise(transactions.required(events::find));
  }

  /**
   * Whether the audit trail is what was written. Every minute for a trail of a few thousand events;
   * a longer one in proportion less often, since all of it is read.
   */
  public void lookAtTrail() {
    TenantId tenant = TenantContext.require();
    Instant now = clock.instant();
    if (now.isBefore(nextVerification.getOrDefault(tenant, Instant.EPOCH))) {
      return;
    }
    AuditVerification.Result result = transactions.required(trail::verify);
    switch (result) {
      case Intact intact ->
          nextVerification.put(
              tenant, now.plus(Duration.ofMinutes(intact.events() / VERIFIED_A_MINUTE)));
      case Broken broken -> raise(List.of(finding(broken, now)));
    }
  }

  /** Letters about what was raised, should the node that raised it have died before. */
  public void tell() {
    letters.send();
  }

  private static Finding finding(Broken broken, Instant now) {
    String event = broken.event().orElse("");
    return new Finding(
        AlertRule.CHAIN_BROKEN,
        broken.fault() + " " + broken.position() + " " + event,
        now,
        1,
        Map.of(
            "fault",
            broken.fault().name(),
            "position",
            Long.toString(broken.position()),
            "event",
            event));
  }

  private void raise(List<Finding> found) {
    boolean any = false;
    for (Finding finding : found) {
      Optional<UUID> opened = transactions.required(() -> opened(finding));
      if (opened.isPresent()) {
        any = true;
        LOG.log(
            System.Logger.Level.WARNING,
            "{0} of {1}: {2}",
            TypedId.format(Alert.PREFIX, opened.get()),
            TenantContext.require(),
            finding.rule());
      }
    }
    if (any) {
      letters.send();
    }
  }

  private Optional<UUID> opened(Finding finding) {
    Optional<UUID> opened = alerts.raise(finding);
    opened.ifPresent(id ->
        record.add(
            Doer.system(),
            "raiseAlert",
            Outcome.DONE,
            List.of(TypedId.format(Alert.PREFIX, id)),
            Map.of("code", finding.rule().name())));
    return opened;
  }
}
