package com.medspasync.app.timers;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Something done again and again, until whoever began it ends. */
@Dependent
public class RepeatedWork {

  private static final System.Logger LOG = System.getLogger(RepeatedWork.class.getName());

  @Resource private ManagedScheduledExecutorService timer;

  private @Nullable ScheduledFuture<?> repeating;

  /** Begins. What fails is tried again at the next turn. */
  public void every(Duration pause, Runnable work) {
    repeating =
        timer.scheduleWithFixedDelay(
            () -> tryOnce(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (repeating != null) {
      repeating.cancel(false);
    }
  }

  /** An exception would end the turns for good. */
  private static void tryOnce(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "What is repeated has failed", broken);
    }
  }
}
