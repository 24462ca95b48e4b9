package com.medspasync.launcher.check;

import com.medspasync.launcher.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether spas stay apart while very many ask and much goes wrong. */
final class IsolationSuite implements Suite {
  private static final String TEST = "IsolationUnderLoad";

  /** What the test says about a run that went well or badly. */
  private static final Pattern COUNTED = Pattern.compile("^\\d+ requests: .*$", Pattern.MULTILINE);

  private final Path project;

  IsolationSuite(Path project) {
    this.project = project;
  }

  @Override
  public String name() {
    return "isolation";
  }

  @Override
  public String purpose() {
    return "10,000 requests of 20 spas at once while the database and clients break off (about 5 minutes)";
  }

  @Override
  public String title() {
    return "Isolation under load";
  }

  @Override
  public boolean exists() {
    return Files.exists(project.resolve("src/system-tests/pom.xml"));
  }

  @Override
  public Result run(Terminal terminal) {
    terminal.say("Building, and opening twenty spas …");
    ExternalProgram.Outcome outcome =
        new ExternalProgram(
                project,
                List.of(
                    "mvn",
                    "-B",
                    "-pl",
                    "src/system-tests",
                    "-am",
                    "verify",
                    "-Dtest=none",
                    "-Dsurefire.failIfNoSpecifiedTests=false",
                    "-Dit.test=" + TEST,
                    "-Dfailsafe.failIfNoSpecifiedTests=false"))
            .capture();
    Optional<String> counted =
        COUNTED.matcher(outcome.output()).results().map(MatchResult::group).findFirst();
    boolean passed = outcome.exitCode() == 0 && counted.isPresent();
    return new Result(
        passed,
        counted.orElse("The test did not get that far.")
            + (passed
                ? "\n\nNo answer held a word of another spa.\n"
                : "\n\n**Not passed**; run `" + TEST + "` of src/system-tests to see why.\n"));
  }
}
