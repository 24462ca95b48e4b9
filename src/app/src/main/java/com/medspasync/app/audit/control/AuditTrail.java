package com.medspasync.app.audit.control;

import com.medspasync.app.rest.Json;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.audit.AuditEvent;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.audit.AuditLog;
import com.medspasync.tenants.audit.AuditScope;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Adds events to the record of the spa that is bound, in the transaction under way: an event is
 * there exactly when what it tells of is. Outside any transaction it is added by itself.
 */
@Dependent
public class AuditTrail {

  private final AuditLog log;
  private final TrailTables tables;
  private final Event<EventsAdded> added;
  private final Clock clock;

  /** Something waits to be chained; delivered when it is committed. */
  public record EventsAdded(TenantId tenant) {}

  @Inject
  public AuditTrail(AuditLog log, TrailTables tables, Event<EventsAdded> added, Clock clock) {
    this.log = log;
    this.tables = tables;
    this.added = added;
    this.clock = clock;
  }

  /**
   * Adds an event.
   *
   * @param details becomes JSON; no names of people or clients
   */
  public void add(
      Doer doer, String action, Outcome outcome, List<String> objects, Map<String, ?> details) {
    add(
        new AuditEvent(
            TypedId.next(), clock.instant(), action, outcome, doer, objects, Json.write(details)));
  }

  /** Adds an event of before, unless it has been added already. */
  public void add(AuditEvent event) {
    TenantId tenant = TenantContext.require();
    tables.ask(connection -> {
      log.add(connection, AuditScope.of(tenant), event);
      return event;
    });
    added.fire(new EventsAdded(tenant));
  }
}
