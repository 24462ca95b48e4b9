package com.medspasync.launcher.command;

import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.Running;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts database and application, and says where they are. */
@Command(
    name = "start",
    description = "Start the database and the application, and wait until they answer.")
public final class StartCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--demo", description = "With two spas to look at, and everyone's sign-in.")
  private boolean demo;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "TCP port of the application (default: MEDSPASYNC_HTTP_PORT, else 8080).")
  private @Nullable Integer port;

  @Option(names = "--foreground", description = "Stay, show the log, and stop all at the end.")
  private boolean foreground;

  public StartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Service service = new Service(settings(), Distribution.ofRunningProgram());
    Optional<Running> already = service.running();
    if (already.isPresent()) {
      return again(service, already.get());
    }
    ServiceStart start = new ServiceStart(service, terminal);
    return foreground ? new Foreground(start, service, terminal).run(demo) : start.run(demo);
  }

  /** What runs is left alone; a part that died comes back; what cannot be had that way is said. */
  private int again(Service service, Running running) {
    String wish = null;
    if (port != null && port != running.port()) {
      wish = "not on port " + port;
    } else if (demo && !running.demo()) {
      wish = "without the demonstration";
    } else if (foreground) {
      wish = "in the background";
    }
    if (wish != null) {
      terminal.complain(
          "Already running on "
              + running.address()
              + ", but "
              + wish
              + "; to change that: ./medspasync stop, then start again.");
      return 1;
    }
    service.start(running.demo(), new TerminalProgress(terminal));
    terminal.say("Already running on " + running.address());
    return 0;
  }

  private Settings settings() {
    Settings settings = Settings.ofThisProcess();
    return port == null ? settings : settings.withHttpPort(port);
  }
}
