package com.medspasync.launcher;

import com.medspasync.kernel.DomainException;
import com.medspasync.launcher.command.LogsCommand;
import com.medspasync.launcher.command.OpenApiCommand;
import com.medspasync.launcher.command.RestartCommand;
import com.medspasync.launcher.command.StartCommand;
import com.medspasync.launcher.command.StatusCommand;
import com.medspasync.launcher.command.StopCommand;
import com.medspasync.launcher.command.TenantsCommand;
import com.medspasync.launcher.reconcile.ReconcileCommand;
import com.medspasync.launcher.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** What {@code ./medspasync} hands over to. Exit codes: 0 done, 1 not done, 2 not understood. */
@Command(
    name = "medspasync",
    synopsisSubcommandLabel = "COMMAND",
    description = "MedSpaSync Pro: rewards and payout reconciliation for medical spas.",
    footer = {
      "",
      "  reconcile FILE_OR_FOLDER... --out DIR   the main job on files, without server or account",
      "  test                                    build everything and run every test"
    },
    subcommands = HelpCommand.class)
public final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) {
    System.exit(run(Terminal.system(), arguments));
  }

  static int run(Terminal terminal, String... arguments) {
    if (arguments.length > 0 && arguments[0].equals("reconcile")) {
      List<String> rest = List.of(arguments).subList(1, arguments.length);
      return ReconcileCommand.run(rest, terminal.out(), terminal.err());
    }
    CommandLine line =
        new CommandLine(new Launcher())
            .addSubcommand(new StartCommand(terminal))
            .addSubcommand(new StopCommand(terminal))
            .addSubcommand(new RestartCommand(terminal))
            .addSubcommand(new StatusCommand(terminal))
            .addSubcommand(new LogsCommand(terminal))
            .addSubcommand(new OpenApiCommand(terminal))
            .addSubcommand(new TenantsCommand(terminal))
            .setOut(terminal.answers())
            .setErr(terminal.complaints())
            .setParameterExceptionHandler((e, words) -> misunderstood(e, terminal))
            .setExecutionExceptionHandler((e, command, result) -> explain(e, terminal));
    if (arguments.length == 0) {
      line.usage(terminal.answers());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(arguments);
  }

  private static int misunderstood(ParameterException e, Terminal terminal) {
    terminal.complain(String.valueOf(e.getMessage()));
    terminal.complain("");
    e.getCommandLine().usage(terminal.complaints());
    return CommandLine.ExitCode.USAGE;
  }

  /** Broken rules are for people; anything else is ours to mend and keeps its trace. */
  private static int explain(Exception e, Terminal terminal) {
    if (e instanceof DomainException) {
      terminal.complain(String.valueOf(e.getMessage()));
    } else {
      e.printStackTrace(terminal.complaints());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
