package com.medspasync.launcher.command;

import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.Running;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops, then starts as it was started before. */
@Command(name = "restart", description = "Stop, then start again as before.")
public final class RestartCommand implements Callable<Integer> {
  private final Terminal terminal;

  public RestartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Distribution distribution = Distribution.ofRunningProgram();
    Settings settings = Settings.ofThisProcess();
    Service before = new Service(settings, distribution);
    Optional<Running> last = before.lastRun();
    before.stop();
    Settings same = last.map(Running::port).map(settings::withHttpPort).orElse(settings);
    boolean demo = last.map(Running::demo).orElse(false);
    return new ServiceStart(new Service(same, distribution), terminal).run(demo);
  }
}
