package com.medspasync.app.watch.boundary;

import com.medspasync.app.audit.control.AuditTrail.EventsAdded;
import com.medspasync.app.timers.RepeatedWork;
import com.medspasync.app.timers.TenantsToVisit;
import com.medspasync.app.watch.control.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Looks, every few seconds, at the spas of which this node has written events since. What a node
 * that died has left is looked at by {@link WatchMinute}.
 */
@ApplicationScoped
public class WatchTimer {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject private Watch watch;
  @Inject private RepeatedWork turns;

  private final TenantsToVisit unseen = new TenantsToVisit();

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    turns.every(PAUSE, () -> unseen.visit(watch::lookAtEvents));
  }

  void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsAdded added) {
    unseen.add(added.tenant());
  }
}
