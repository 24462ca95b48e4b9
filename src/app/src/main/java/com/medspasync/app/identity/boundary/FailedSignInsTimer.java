package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.FailedSignIns;
import com.medspasync.app.timers.RepeatedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tells, every second, of the sign-ins that have failed on this node since. */
@ApplicationScoped
public class FailedSignInsTimer {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

  @Inject private FailedSignIns failed;
  @Inject private RepeatedWork own;
  @Inject private RepeatedWork leftBehind;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    own.every(PAUSE, failed::reportOwn);
    leftBehind.every(LEFT_BEHIND, this::tidyUp);
  }

  private void tidyUp() {
    failed.report();
    failed.forgetOld();
  }
}
