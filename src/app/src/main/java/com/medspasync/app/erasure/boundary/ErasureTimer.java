package com.medspasync.app.erasure.boundary;

import com.medspasync.app.erasure.control.RemindOfErasures;
import com.medspasync.app.timers.RepeatedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks now and then whether a practice is about to be erased. */
@ApplicationScoped
public class ErasureTimer {

  private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(10);

  @Inject private RemindOfErasures reminders;
  @Inject private RepeatedWork reminding;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    reminding.every(LOOKED_AT_EVERY, reminders::remind);
  }
}
