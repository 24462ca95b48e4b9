package com.medspasync.launcher.command;

import com.medspasync.launcher.linkage.LinkageCommand;
import com.medspasync.launcher.reconcile.ReconcileCommand;
import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.Progress;
import com.medspasync.launcher.service.Service;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does once at the end of a build what people will do most, so that the JVM can keep the classes
 * for it: the main job on the demonstration files, two client lists linked, and a database with
 * every schema.
 */
@Command(name = "rehearse", hidden = true, description = "Used by the build.")
public final class RehearseCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", description = "An empty folder, to be removed afterwards.")
  private Path scratch = Path.of("");

  public RehearseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Distribution distribution = Distribution.ofRunningProgram();
    PrintStream silence = new PrintStream(PrintStream.nullOutputStream());
    ReconcileCommand.run(
        List.of(
            distribution.demonstration().resolve("lumen-aesthetics").toString(),
            "--out",
            scratch.resolve("result").toString()),
        silence,
        silence);
    Path clients = distribution.demonstration().resolve("lumen-aesthetics").resolve("pos");
    LinkageCommand.link(
        List.of(
            "--left",
            clients.resolve("L1_clients.csv").toString(),
            "--right",
            clients.resolve("L2_clients.csv").toString(),
            "--out",
            scratch.resolve("pairs.csv").toString()),
        silence,
        silence);
    Service service =
        new Service(Settings.ofThisProcess().onlyIn(scratch.resolve("home")), distribution);
    try {
      Progress progress = new TerminalProgress(terminal);
      service.startDatabase(progress);
      return service.status().allDown() ? 1 : 0;
    } finally {
      service.stop();
    }
  }
}
