package com.medspasync.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./medspasync} as a person would, with a home folder of its own. */
public final class Commands {

  /** What a command said, on both streams in the order it was said, and how it ended. */
  public record Outcome(int exitCode, String output) {}

  private static final long LIMIT_MINUTES = 8;

  private final Path home;
  private final Map<String, String> environment;

  Commands(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = new TreeMap<>(environment);
  }

  /** Commands on a fresh home folder. */
  public static Commands onFreshHome(String name) {
    return onHome(freshFolder(name), Map.of());
  }

  static Commands onHome(Path home, Map<String, String> environment) {
    return new Commands(home, environment);
  }

  /** The same home folder with another value in the environment. */
  public Commands with(String key, String value) {
    Map<String, String> changed = new TreeMap<>(environment);
    changed.put(key, value);
    return new Commands(home, changed);
  }

  public Path home() {
    return home;
  }

  public Outcome run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(project().resolve("medspasync").toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Begins a command that goes on by itself; what it says goes to the file. */
  Process begin(Path output, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(project().resolve("medspasync").toString()));
    command.addAll(List.of(arguments));
    return builder(command, output).start();
  }

  private ProcessBuilder builder(List<String> command, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("MEDSPASYNC_HOME", home.toString());
    builder.environment().put("MEDSPASYNC_START_TIMEOUT", "400");
    // The test run has built what it tests; a build within the build would pull it away.
    builder.environment().put("MEDSPASYNC_SKIP_BUILD", "1");
    // Training a cache takes longer than the starts of one test run would save.
    builder.environment().put("MEDSPASYNC_START_CACHE", "off");
    // One person of a test asks for more in a minute than a busy practice does.
    builder.environment().put("MEDSPASYNC_REQUESTS_PER_PERSON", "1000000");
    builder.environment().put("MEDSPASYNC_REQUESTS_PER_PRACTICE", "1000000");
    builder.environment().put("MEDSPASYNC_COSTLY_REQUESTS_PER_PERSON", "600");
    builder.environment().putAll(environment);
    return builder;
  }

  Outcome run(List<String> command) {
    try {
      Path output = Files.createTempFile("medspasync-test", ".out");
      try {
        Process process = builder(command, output).start();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new AssertionError(
              command
                  + " takes more than "
                  + LIMIT_MINUTES
                  + " minutes:\n"
                  + Files.readString(output));
        }
        return new Outcome(process.exitValue(), Files.readString(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while running " + command, e);
    }
  }

  static Path project() {
    return Path.of(System.getProperty("medspasync.project")).toAbsolutePath().normalize();
  }

  static Path freshFolder(String name) {
    try {
      Path homes = Files.createDirectories(Path.of(System.getProperty("medspasync.homes")));
      return Files.createTempDirectory(homes, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder for " + name, e);
    }
  }
}
