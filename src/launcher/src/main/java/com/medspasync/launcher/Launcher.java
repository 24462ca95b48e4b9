package com.medspasync.launcher;

import com.medspasync.kernel.DomainException;
import com.medspasync.launcher.check.CheckCommand;
import com.medspasync.launcher.command.LogsCommand;
import com.medspasync.launcher.command.OpenApiCommand;
import com.medspasync.launcher.command.OperatorsCommand;
import com.medspasync.launcher.command.RehearseCommand;
import com.medspasync.launcher.command.RestartCommand;
import com.medspasync.launcher.command.StartCommand;
import com.medspasync.launcher.command.StatusCommand;
import com.medspasync.launcher.command.StopCommand;
import com.medspasync.launcher.command.TenantsCommand;
import com.medspasync.launcher.command.VerifyAuditCommand;
import com.medspasync.launcher.linkage.LinkageCommand;
import com.medspasync.launcher.reconcile.ReconcileCommand;
import com.medspasync.launcher.service.FileTroubles;
import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.service.TroubleLog;
import com.medspasync.launcher.terminal.Terminal;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What {@code ./medspasync} hands over to. Exit codes: 0 done, 1 not done, 2 not understood. */
@Command(
    name = "medspasync",
    synopsisSubcommandLabel = "COMMAND",
    description = "MedSpaSync Pro: rewards and payout reconciliation for medical spas.",
    subcommands = HelpCommand.class)
public final class Launcher {
  private static final Set<String> JOBS_ON_FILES = Set.of("reconcile", "link", "dedupe");

  private Launcher() {}

  public static void main(String[] arguments) {
    System.exit(run(Terminal.system(), arguments));
  }

  static int run(Terminal terminal, String... arguments) {
    try {
      return understood(terminal, arguments);
    } catch (RuntimeException | Error e) {
      return explain(e, terminal);
    }
  }

  private static int understood(Terminal terminal, String... arguments) {
    String name = arguments.length > 0 ? arguments[0] : "";
    List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    if (name.equals("help") && JOBS_ON_FILES.contains(String.join(" ", rest))) {
      return understood(terminal, rest.getFirst(), "--help");
    }
    switch (name) { // the jobs on files, which parse for themselves and need nothing else here
      case "reconcile":
        return ReconcileCommand.run(rest, terminal.out(), terminal.err());
      case "link":
        return LinkageCommand.link(rest, terminal.out(), terminal.err());
      case "dedupe":
        return LinkageCommand.dedupe(rest, terminal.out(), terminal.err());
      default:
        return runService(terminal, arguments);
    }
  }

  private static int runService(Terminal terminal, String... arguments) {
    CommandLine line =
        new CommandLine(new Launcher())
            .addSubcommand(new StartCommand(terminal))
            .addSubcommand(new StopCommand(terminal))
            .addSubcommand(new RestartCommand(terminal))
            .addSubcommand(new StatusCommand(terminal))
            .addSubcommand(new LogsCommand(terminal))
            .addSubcommand(new OpenApiCommand(terminal))
            .addSubcommand(new TenantsCommand(terminal))
            .addSubcommand(new OperatorsCommand(terminal))
            .addSubcommand(new VerifyAuditCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new RehearseCommand(terminal))
            .registerConverter(ZoneId.class, Launcher::zone)
            .registerConverter(Currency.class, Launcher::currency)
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

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("there is no time zone " + text);
    }
  }

  private static Currency currency(String text) {
    try {
      return Currency.getInstance(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("there is no currency " + text);
    }
  }

  private static int misunderstood(ParameterException e, Terminal terminal) {
    terminal.complain(String.valueOf(e.getMessage()));
    terminal.complain("");
    e.getCommandLine().usage(terminal.complaints());
    return CommandLine.ExitCode.USAGE;
  }

  /** Broken rules are for people; the trace of anything else is for us, and goes to a file. */
  private static int explain(Throwable e, Terminal terminal) {
    switch (e) {
      case DomainException broken -> terminal.complain(String.valueOf(broken.getMessage()));
      case UncheckedIOException trouble ->
          terminal.complain(
              trouble.getMessage() + ": " + FileTroubles.reason(trouble.getCause()) + trace(e));
      case OutOfMemoryError full ->
          terminal.complain(
              "This machine has too little free memory for that: " + full.getMessage());
      default -> terminal.complain("Something went wrong that nobody foresaw: " + e + trace(e));
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String trace(Throwable e) {
    Settings settings = Settings.ofThisProcess();
    return new TroubleLog(settings.home(), Clock.systemUTC())
        .add(e)
        .map(file -> "\nFor whoever mends it, more is in " + file)
        .orElse("");
  }
}
