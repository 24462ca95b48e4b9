package com.medspasync.app.watch.boundary;

import com.medspasync.app.timers.RepeatedWork;
import com.medspasync.app.trail.RequestRefused;
import com.medspasync.app.watch.control.RefusedRequests;
import com.medspasync.app.watch.control.ServiceWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks, every few seconds, at what belongs to no practice. */
@ApplicationScoped
public class ServiceWatchTimer {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Inject private ServiceWatch watch;
  @Inject private RefusedRequests refused;
  @Inject private RepeatedWork turns;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    turns.every(PAUSE, watch::look);
  }

  void count(@Observes RequestRefused request) {
    refused.add(request.kind());
  }
}
