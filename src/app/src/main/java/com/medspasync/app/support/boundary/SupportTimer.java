package com.medspasync.app.support.boundary;

import com.medspasync.app.support.control.TellOfEnds;
import com.medspasync.app.timers.RepeatedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tells soon after support is out that it is. */
@ApplicationScoped
public class SupportTimer {

  private static final Duration TOLD_WITHIN = Duration.ofSeconds(10);

  @Inject private TellOfEnds ends;
  @Inject private RepeatedWork telling;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    telling.every(TOLD_WITHIN, ends::tell);
  }
}
