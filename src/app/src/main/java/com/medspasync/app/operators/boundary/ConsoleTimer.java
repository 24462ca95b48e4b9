package com.medspasync.app.operators.boundary;

import com.medspasync.app.operators.control.OperatorRecord;
import com.medspasync.app.operators.control.RequestTally;
import com.medspasync.app.timers.RepeatedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Chains the operators' record, notes its head, and keeps what this node has counted. */
@ApplicationScoped
public class ConsoleTimer {

  private static final Duration CHAINED_WITHIN = Duration.ofSeconds(5);
  private static final Duration KEPT_WITHIN = Duration.ofMinutes(1);

  @Inject private OperatorRecord record;
  @Inject private RequestTally tally;
  @Inject private RepeatedWork chaining;
  @Inject private RepeatedWork noting;
  @Inject private RepeatedWork keeping;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    chaining.every(CHAINED_WITHIN, record::chain);
    noting.every(KEPT_WITHIN, record::anchor);
    keeping.every(KEPT_WITHIN, tally::keep);
  }
}
