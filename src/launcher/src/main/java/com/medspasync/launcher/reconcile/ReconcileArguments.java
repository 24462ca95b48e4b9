package com.medspasync.launcher.reconcile;

import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.kernel.DateRange;
import com.medspasync.launcher.options.GivenOptions;
import com.medspasync.launcher.options.MisunderstoodException;
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

  private static final List<String> TEXTS =
      List.of("out", "from", "to", "zone", "month-first", "day-first");

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
    try {
      return of(GivenOptions.of(args, TEXTS, List.of()));
    } catch (MisunderstoodException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static ReconcileArguments of(GivenOptions given)
      throws UsageException, MisunderstoodException {
    boolean help = given.has("help");
    List<String> inputs = given.rest();
    String out = given.text("out");
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
    given.texts("month-first").forEach(file -> dateOrders.put(file, DateOrder.MONTH_FIRST));
    for (String file : given.texts("day-first")) {
      if (dateOrders.put(file, DateOrder.DAY_FIRST) != null) {
        throw new UsageException(file + ": say either --month-first or --day-first, not both.");
      }
    }
    return new ReconcileArguments(
        paths,
        path(out),
        period(given.text("from"), given.text("to")),
        zone(given.text("zone")),
        dateOrders,
        help);
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
}
