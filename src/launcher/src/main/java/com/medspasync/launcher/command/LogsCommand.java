package com.medspasync.launcher.command;

import com.medspasync.launcher.service.HomeFolder;
import com.medspasync.launcher.service.LogFile;
import com.medspasync.launcher.service.LogLine;
import com.medspasync.launcher.service.ServiceLog;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of a log, and what is added to it. */
@Command(name = "logs", description = "Show the end of a log.")
public final class LogsCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "database|app",
      defaultValue = "app",
      description = "Whose log (default: app).")
  private String which = "app";

  @Option(names = "-f", description = "Go on with what is added.")
  private boolean follow;

  @Option(names = "-n", paramLabel = "LINES", defaultValue = "100", description = "How many lines.")
  private int lines;

  @Option(names = "--json", description = "Lines as they are written, for programs.")
  private boolean json;

  public LogsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServiceLog log =
        switch (which.toLowerCase(Locale.ROOT)) {
          case "database" -> ServiceLog.DATABASE;
          case "app", "application" -> ServiceLog.APPLICATION;
          default -> null;
        };
    if (log == null) {
      terminal.complain("There is no log of " + which + "; choose database or app.");
      return 2;
    }
    if (lines < 0) {
      terminal.complain("-n must be 0 or more.");
      return 2;
    }
    HomeFolder home = Settings.ofThisProcess().home();
    Path file = log.file(home);
    if (!Files.exists(file)) {
      terminal.complain("No log yet: " + file);
      return 1;
    }
    LogFile rest = new LogFile(file);
    LogFile.lastLines(file, lines).forEach(this::show);
    while (follow) {
      rest.forEachNewLine(this::show);
      Thread.sleep(BETWEEN_LOOKS);
      if (!log.file(home).equals(file)) { // the database begins a file a day
        file = log.file(home);
        rest = LogFile.fromStart(file);
      }
    }
    return 0;
  }

  private void show(String line) {
    terminal.say(json ? line : LogLine.of(line).readable());
  }
}
