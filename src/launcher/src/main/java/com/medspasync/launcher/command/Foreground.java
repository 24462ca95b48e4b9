package com.medspasync.launcher.command;

import com.medspasync.launcher.service.LogFile;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.ServiceLog;
import com.medspasync.launcher.terminal.Terminal;
import java.time.Duration;

/** Runs the service as long as this command lives: for a supervisor, a container or a developer. */
final class Foreground {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  private final ServiceStart start;
  private final Service service;
  private final Terminal terminal;

  Foreground(ServiceStart start, Service service, Terminal terminal) {
    this.start = start;
    this.service = service;
    this.terminal = terminal;
  }

  private void stop() {
    if (service.stop()) {
      terminal.say("Stopped.");
    }
  }

  /** Returns when one of the processes ends by itself, which none should: exit code 1. */
  int run(boolean demo) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-service"));
    LogFile log = new LogFile(ServiceLog.APPLICATION.file(service.home()));
    start.run(demo);
    while (service.processesLive()) {
      log.forEachNewLine(terminal::say);
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 1;
      }
    }
    log.forEachNewLine(terminal::say);
    terminal.complain(
        "Part of the service ended by itself; see "
            + ServiceLog.APPLICATION.file(service.home())
            + " and "
            + ServiceLog.DATABASE.file(service.home()));
    return 1;
  }
}
