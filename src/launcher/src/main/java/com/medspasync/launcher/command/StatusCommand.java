package com.medspasync.launcher.command;

import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.ServiceStatus;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what runs; the exit code is 1 unless all does. */
@Command(name = "status", description = "Say what runs; exit code 1 unless all is up.")
public final class StatusCommand implements Callable<Integer> {
  private final Terminal terminal;

  public StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ServiceStatus status =
        new Service(Settings.ofThisProcess(), Distribution.ofRunningProgram()).status();
    for (ServiceStatus.Part part : status.parts()) {
      terminal.say(
          String.format(
              Locale.ROOT, "%-12s %-5s %s", part.name(), part.up() ? "up" : "down", part.detail()));
    }
    return status.allUp() ? 0 : 1;
  }
}
