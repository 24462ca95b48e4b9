package com.medspasync.launcher.command;

import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops application and database. */
@Command(name = "stop", description = "Stop the application and the database.")
public final class StopCommand implements Callable<Integer> {
  private final Terminal terminal;

  public StopCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Service service = new Service(Settings.ofThisProcess(), Distribution.ofRunningProgram());
    terminal.say(service.stop() ? "Stopped." : "Nothing was running.");
    return 0;
  }
}
