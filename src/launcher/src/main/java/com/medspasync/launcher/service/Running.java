package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How the service was last started: what status looks at, and what restart repeats.
 *
 * @param address where this machine reaches the application
 */
public record Running(int port, String address, boolean demo) {
  private static final String FILE = "running.properties";

  static Optional<Running> read(HomeFolder home) {
    Path file = home.runtime().resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return Optional.of(
        new Running(
            Integer.parseInt(values.getProperty("port")),
            values.getProperty("address"),
            Boolean.parseBoolean(values.getProperty("demo"))));
  }

  void write(HomeFolder home) {
    Properties values = new Properties();
    values.setProperty("port", Integer.toString(port));
    values.setProperty("address", address);
    values.setProperty("demo", Boolean.toString(demo));
    Path file = home.runtime().resolve(FILE);
    try (Writer writer = Files.newBufferedWriter(file)) {
      values.store(writer, "How the service was last started");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
