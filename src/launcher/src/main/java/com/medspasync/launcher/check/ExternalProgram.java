package com.medspasync.launcher.check;

import com.medspasync.launcher.service.ServiceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program of somebody else's, run to its end. */
final class ExternalProgram {
  /** What it said, both streams together, and how it ended. */
  record Outcome(int exitCode, String output) {}

  private final ProcessBuilder builder;

  ExternalProgram(Path folder, List<String> command) {
    builder = new ProcessBuilder(command).directory(folder.toFile());
  }

  ExternalProgram with(Map<String, String> environment) {
    builder.environment().putAll(environment);
    return this;
  }

  /** Runs it on this terminal; returns the exit code. */
  int show() {
    builder.inheritIO();
    try {
      return await(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + builder.command().getFirst(), e);
    }
  }

  /** Runs it silently. */
  Outcome capture() {
    builder.redirectErrorStream(true);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(await(process), output);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + builder.command().getFirst(), e);
    }
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new ServiceException("launcher.interrupted", "Interrupted.", e);
    }
  }
}
