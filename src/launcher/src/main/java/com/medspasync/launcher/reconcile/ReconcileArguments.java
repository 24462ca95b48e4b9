package com.medspasync.launcher.reconcile;

import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.kernel.DateRange;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What a person asked for.
 *
 * @param inputs files and folders to read
 * @param out folder of the results
 * @param period business days to reconcile, absent for the months that the sales cover
 * @param zone zone of locations for which nothing else names one
 * @param dateOrders how to read dates of files in which day and month can be either, by file name
 * @param help whether only the usage was asked for
 */
record ReconcileArguments(
    List<Path> inputs,
    Path out,
    @Nullable DateRange period,
    @Nullable ZoneId zone,
    Map<String, DateOrder> dateOrders,
    boolean help) {

  static final String USAGE =
      """
      Usage: medspasync reconcile FILE_OR_FOLDER... --out DIR [--from DATE --to DATE] [--zone ZONE]

      Ties loyalty rewards and card payouts to the sales of your point of sale, and shows the money at
      stake. Needs no server and no account; nothing leaves this machine.

        FILE_OR_FOLDER     exports of your point of sale, loyalty programmes and card processors, client
                           lists and settings; a folder is read with everything below it
        --out DIR          folder for the results; earlier results in it are replaced, other files are not
        --from, --to DATE  first and last business day, such as 2025-03-01; by default the whole months
                           that the sales cover
        --zone ZONE        time zone of your practice, such as America/Chicago, if no file says it
        --month-first FILE
        --day-first FILE   how to read dates such as 03/05/2025 in this file, when nothing in it tells

      Exit status: 0 reconciled, 1 nothing could be reconciled, 2 wrong usage.
      """;

  ReconcileArguments {
    inputs = List.copyOf(inputs);
    dateOrders = Map.copyOf(dateOrders);
  }

  /**
   * @throws UsageException when the arguments cannot be understood
   */
  static ReconcileArguments parse(List<String> args) throws UsageException {
    ParseResult parsed;
    try {
      parsed = new CommandLine(spec()).parseArgs(args.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new UsageException(sentence(e.getMessage()));
    }
    boolean help = parsed.hasMatchedOption("--help");
    List<String> inputs = parsed.matchedPositionalValue(0, List.of());
    String out = parsed.matchedOptionValue("--out", "");
    if (!help && inputs.isEmpty()) {
      throw new UsageException("Name at least one file or folder to reconcile.");
    }
    if (!help && out.isBlank()) {
      throw new UsageException("Name a folder for the results with --out DIR.");
    }
    List<Path> paths = new ArrayList<>();
    for (String input : inputs) {
      paths.add(path(input));
    }
    Map<String, DateOrder> dateOrders = new LinkedHashMap<>();
    List<String> monthFirst = parsed.matchedOptionValue("--month-first", List.of());
    monthFirst.forEach(file -> dateOrders.put(file, DateOrder.MONTH_FIRST));
    List<String> dayFirst = parsed.matchedOptionValue("--day-first", List.of());
    for (String file : dayFirst) {
      if (dateOrders.put(file, DateOrder.DAY_FIRST) != null) {
        throw new UsageException(file + ": say either --month-first or --day-first, not both.");
      }
    }
    return new ReconcileArguments(
        paths,
        path(out),
        period(parsed.matchedOptionValue("--from", ""), parsed.matchedOptionValue("--to", "")),
        zone(parsed.matchedOptionValue("--zone", "")),
        dateOrders,
        help);
  }

  private static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("medspasync reconcile");
    for (String name : List.of("--out", "--from", "--to", "--zone")) {
      spec.addOption(OptionSpec.builder(name).type(String.class).arity("1").build());
    }
    for (String name : List.of("--month-first", "--day-first")) {
      spec.addOption(
          OptionSpec.builder(name)
              .type(List.class)
              .auxiliaryTypes(String.class)
              .arity("1")
              .build());
    }
    spec.addOption(OptionSpec.builder("-h", "--help").type(boolean.class).usageHelp(true).build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .index("0..*")
            .arity("0..*")
            .paramLabel("FILE_OR_FOLDER")
            .build());
    return spec;
  }

  private static @Nullable DateRange period(String from, String to) throws UsageException {
    if (from.isEmpty() && to.isEmpty()) {
      return null;
    }
    if (from.isEmpty() || to.isEmpty()) {
      throw new UsageException("Give both --from and --to, or neither.");
    }
    LocalDate first = date("--from", from);
    LocalDate last = date("--to", to);
    if (last.isBefore(first)) {
      throw new UsageException("--to " + to + " lies before --from " + from + ": swap them.");
    }
    return new DateRange(first, last);
  }

  private static LocalDate date(String option, String text) throws UsageException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UsageException(
          option + " " + text + " is not a date: write year-month-day, such as 2025-03-01.");
    }
  }

  private static @Nullable ZoneId zone(String text) throws UsageException {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new UsageException(
          "--zone " + text + " is not a time zone: write it as America/Chicago, for example.");
    }
  }

  private static Path path(String text) throws UsageException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("Not a path: " + text);
    }
  }

  private static String sentence(@Nullable String message) {
    String text = message == null ? "The arguments cannot be understood" : message;
    return text.endsWith(".") ? text : text + ".";
  }
}
