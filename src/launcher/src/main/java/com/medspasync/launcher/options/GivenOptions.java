package com.medspasync.launcher.options;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * What stands after {@code reconcile}, {@code link} and {@code dedupe} on the command line.
 *
 * <p>The other commands leave this to picocli, of which the JVM can keep nothing ahead of time (its
 * classes are made for Java 5): to load it takes a tenth of a second, much of what these jobs have.
 */
public final class GivenOptions {

  private final CommandLine given;

  private GivenOptions(CommandLine given) {
    this.given = given;
  }

  /**
   * Takes the words apart; {@code -h} and {@code --help} are always understood.
   *
   * @param texts names of options that take a value, without dashes
   * @param switches names of options that take none
   * @throws MisunderstoodException when there is no such option, or its value is missing
   */
  public static GivenOptions of(List<String> words, List<String> texts, List<String> switches)
      throws MisunderstoodException {
    Options known = new Options().addOption("h", "help", false, null);
    texts.forEach(name -> known.addOption(Option.builder().longOpt(name).hasArg().get()));
    switches.forEach(name -> known.addOption(Option.builder().longOpt(name).get()));
    try {
      return new GivenOptions(
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .get()
              .parse(known, words.toArray(String[]::new)));
    } catch (MissingArgumentException e) {
      throw new MisunderstoodException("--" + e.getOption().getLongOpt() + " needs a value.");
    } catch (UnrecognizedOptionException e) {
      throw new MisunderstoodException("There is no option " + e.getOption() + ".");
    } catch (ParseException e) {
      throw new MisunderstoodException(e.getMessage() + ".");
    }
  }

  public boolean has(String option) {
    return given.hasOption(option);
  }

  /**
   * The value of an option, empty when it is not given.
   *
   * @throws MisunderstoodException when it is given more than once
   */
  public String text(String option) throws MisunderstoodException {
    List<String> texts = texts(option);
    if (texts.size() > 1) {
      throw new MisunderstoodException("--" + option + " is given more than once.");
    }
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /** The values of an option that may be repeated. */
  public List<String> texts(String option) {
    String[] values = given.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
  }

  /** Words that belong to no option. */
  public List<String> rest() {
    return given.getArgList();
  }
}
