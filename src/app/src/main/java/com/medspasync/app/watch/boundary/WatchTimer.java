package com.medspasync.app.watch.boundary;

import com.medspasync.app.audit.control.AuditTrail.EventsAdded;
import com.medspasync.app.watch.control.Watch;
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
 * Looks, every few seconds, at the spas of which this node has written events since. What a node
 * that died has left is looked at by {@link WatchMinute}.
 */
@ApplicationScoped
public class WatchTimer {

  private static final System.Logger LOG = System.getLogger(WatchTimer.class.getName());
  private static final int SECONDS = 5;

  @Inject private Watch watch;
  @Resource private ManagedScheduledExecutorService timer;

  private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();
  private @Nullable ScheduledFuture<?> ticking;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    ticking = timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
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

  private void look() {
    for (TenantId tenant : List.copyOf(waiting)) {
      waiting.remove(tenant); // before: what is added from here on is looked at the next time
      try {
        TenantContext.run(tenant, watch::lookAtEvents);
      } catch (RuntimeException broken) {
        LOG.log(Level.ERROR, "Events of " + tenant + " were not looked at", broken);
      }
    }
  }
}
