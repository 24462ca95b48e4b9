package com.medspasync.app.limits;

import com.medspasync.app.timers.RepeatedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tidies the table of budgets up. */
@ApplicationScoped
public class BudgetTimer {

  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Inject private RequestBudgets budgets;
  @Inject private RepeatedWork turns;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    turns.every(PAUSE, budgets::forgetFull);
  }
}
