package com.medspasync.app.jobs.boundary;

import com.medspasync.app.jobs.control.MinuteRounds;
import com.medspasync.app.timers.RepeatedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has the chores of every minute done where this node has seen something happen. */
@ApplicationScoped
public class MinuteTimer {

  @Inject private MinuteRounds rounds;
  @Inject private RepeatedWork turns;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    turns.every(Duration.ofMinutes(1), rounds::visitTouched);
  }
}
