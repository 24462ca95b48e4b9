package com.medspasync.app.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place that asks the machine what time it is; everybody else is given a clock. */
@Dependent
public class SystemClock {

  @Produces
  @Singleton
  static Clock clock() {
    return Clock.systemUTC();
  }
}
