package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Programs of the operating system. */
final class Programs {
  /** What a finished program said and how it ended. */
  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  private Programs() {}

  static Optional<Path> find(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
    return Pattern.compile(":")
        .splitAsStream(path)
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * The words that put a command into a session of its own: {@code setsid} on Linux, else {@code
   * nohup}.
   */
  static List<String> detacher() {
    return find("setsid")
        .or(() -> find("nohup"))
        .map(Path::toString)
        .map(List::of)
        .orElse(List.of());
  }

  /** Runs a short command to its end. */
  static Outcome run(List<String> command, Map<String, String> environment) {
    try {
      Path output = Files.createTempFile("medspasync", ".out");
      try {
        // To a file, not a pipe: a server started by the command would keep the pipe open for ever.
        ProcessBuilder builder =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        int exitCode = awaitEnd(builder.start());
        return new Outcome(exitCode, Files.readString(output, StandardCharsets.UTF_8).strip());
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + command.getFirst(), e);
    }
  }

  /** Even when interrupted: a server that is half started can be found again only afterwards. */
  private static int awaitEnd(Process process) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
