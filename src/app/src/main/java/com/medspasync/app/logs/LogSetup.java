package com.medspasync.app.logs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;

/**
 * Has the log file written in JSON from here on. The server opens the file before it can load a
 * class of ours, so that what it says while it starts is plain text.
 */
@ApplicationScoped
public class LogSetup {

  void start(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_BEFORE)
          @Initialized(ApplicationScoped.class)
          Object started) {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      if (handler instanceof FileHandler) {
        handler.setFormatter(new JsonLogFormatter());
      }
    }
  }
}
