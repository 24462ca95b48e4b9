package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditTrail.EventsAdded;
import com.medspasync.app.audit.control.Sequencer;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Chains, every second, the events that this node has written since. What a node that died has left
 * is chained by {@link AuditMinute}, on whichever node has that turn.
 */
@ApplicationScoped
public class ChainingTimer {

  private static final System.Logger LOG = System.getLogger(ChainingTimer.class.getName());

  @Inject private Sequencer sequencer;
  @Resource private ManagedScheduledExecutorService timer;

  private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();
  private @Nullable ScheduledFuture<?> ticking;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    ticking = timer.scheduleWithFixedDelay(this::chain, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (ticking != null) {
      ticking.cancel(false);
    }
  }

  void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsAdded added) {
    waiting.add(added.tenant());
  }

  private void chain() {
    for (TenantId tenant : List.copyOf(waiting)) {
      waiting.remove(tenant); // before: what is added from here on is chained the next time
      try {
        TenantContext.run(tenant, sequencer::chain);
      } catch (RuntimeException broken) {
        waiting.add(tenant);
        LOG.log(Level.ERROR, "Events of " + tenant + " are not chained yet", broken);
      }
    }
  }
}
