package com.medspasync.launcher.linkage;

import com.medspasync.launcher.options.GivenOptions;
import com.medspasync.launcher.options.MisunderstoodException;
import com.medspasync.reconciliation.linkage.LinkageOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for.
 *
 * @param left the left list, or the only one
 * @param right the right list, {@code null} to find duplicates within the left one
 * @param out file for the pairs
 * @param options how to link
 * @param explain whether each pair says why
 * @param help whether only the usage was asked for
 */
record LinkageArguments(
    Path left,
    @Nullable Path right,
    Path out,
    LinkageOptions options,
    boolean explain,
    boolean help) {

  private static final List<String> TEXTS_OF_TWO =
      List.of("left", "right", "out", "id", "threshold");
  private static final List<String> TEXTS_OF_ONE = List.of("in", "out", "id", "threshold");

  private static final String SHARED =
      """
        --id COLUMN       column that names the records; by default the one named id, rec_id or
                          something_id that is unique, else records are named by their line
        --threshold P     least probability of a pair, 0 to 1; by default 0.5
        --explain         add a column that says why, in log-odds that add up

      Lists are CSV with a line of titles (comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows
      text). Columns are recognized by title and content, in any order. Nothing leaves this machine.

      Exit status: 0 done, 1 a list could not be used, 2 wrong usage.
      """;

  static final String LINK_USAGE =
      """
      Usage: medspasync link --left A.csv --right B.csv --out PAIRS.csv [--id COLUMN] [--one-to-one]
                             [--threshold P] [--explain]

      Finds the same people in two client lists, and how probable each pair is.

        --left A.csv      one list
        --right B.csv     the other list; it may have other columns, titles and notations
        --out PAIRS.csv   takes left_id,right_id,probability
        --one-to-one      each record has at most one partner
      """
          + SHARED;

  static final String DEDUPE_USAGE =
      """
      Usage: medspasync dedupe --in A.csv --out PAIRS.csv [--id COLUMN] [--threshold P] [--explain]

      Finds people who stand in a client list more than once.

        --in A.csv        the list
        --out PAIRS.csv   takes left_id,right_id,probability: every pair within a group once
      """
          + SHARED;

  /**
   * @param two whether two lists are linked
   * @throws UsageException when the arguments cannot be understood
   */
  static LinkageArguments parse(boolean two, List<String> args) throws UsageException {
    try {
      return of(two, GivenOptions.of(args, two ? TEXTS_OF_TWO : TEXTS_OF_ONE, switches(two)));
    } catch (MisunderstoodException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> switches(boolean two) {
    return two ? List.of("one-to-one", "explain") : List.of("explain");
  }

  private static LinkageArguments of(boolean two, GivenOptions given)
      throws UsageException, MisunderstoodException {
    boolean help = given.has("help");
    boolean explain = given.has("explain");
    String id = given.text("id");
    LinkageOptions options =
        new LinkageOptions(
            id.isEmpty() ? null : id,
            two && given.has("one-to-one"),
            threshold(given.text("threshold")),
            Runtime.getRuntime().availableProcessors());
    if (help) {
      return new LinkageArguments(Path.of(""), null, Path.of(""), options, explain, true);
    }
    if (!given.rest().isEmpty()) {
      throw new UsageException(given.rest().getFirst() + " belongs to no option.");
    }
    Path left = path(given, two ? "left" : "in", "A.csv", "the list to read");
    Path right = two ? path(given, "right", "B.csv", "the other list") : null;
    Path out = path(given, "out", "PAIRS.csv", "the file for the pairs");
    return new LinkageArguments(left, right, out, options, explain, false);
  }

  private static Path path(GivenOptions given, String option, String example, String what)
      throws UsageException, MisunderstoodException {
    String text = given.text(option);
    if (text.isBlank()) {
      throw new UsageException("Name " + what + " with --" + option + " " + example + ".");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("Not a path: " + text);
    }
  }

  private static double threshold(String text) throws UsageException {
    if (text.isEmpty()) {
      return LinkageOptions.USUAL_THRESHOLD;
    }
    try {
      double threshold = Double.parseDouble(text);
      if (threshold >= 0 && threshold <= 1) {
        return threshold;
      }
    } catch (NumberFormatException e) {
      throw new UsageException(notAProbability(text));
    }
    throw new UsageException(notAProbability(text));
  }

  private static String notAProbability(String text) {
    return "--threshold " + text + " is no probability: give a number from 0 to 1, such as 0.9.";
  }
}
