package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditTrail.EventsAdded;
import com.medspasync.app.audit.control.Sequencer;
import com.medspasync.app.jobs.control.MinuteRounds;
import com.medspasync.app.timers.RepeatedWork;
import com.medspasync.app.timers.TenantsToVisit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Chains, every second, the events that this node has written since. What a node that died has left
 * is chained by {@link AuditMinute}, on whichever node has that turn. The chores of every minute
 * are due there as well.
 */
@ApplicationScoped
public class ChainingTimer {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Inject private Sequencer sequencer;
  @Inject private RepeatedWork turns;
  @Inject private MinuteRounds rounds;

  private final TenantsToVisit unchained = new TenantsToVisit();

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    turns.every(PAUSE, () -> unchained.visit(sequencer::chain));
  }

  void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsAdded added) {
    unchained.add(added.tenant());
    rounds.touch(added.tenant());
  }
}
