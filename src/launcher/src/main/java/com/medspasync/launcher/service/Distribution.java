package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The folder that the build fills: this program, its libraries, the servers and the application.
 */
public record Distribution(Path folder) {

  /** The distribution that the running program is part of. */
  public static Distribution ofRunningProgram() {
    try {
      Path jar =
          Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Distribution(jar.resolveSibling("").toAbsolutePath());
    } catch (URISyntaxException e) {
      throw new ServiceException(
          "launcher.no-distribution", "Cannot find the folder of this program.", e);
    }
  }

  /** The version of the running program. */
  static String version() {
    return Objects.requireNonNullElse(
        Distribution.class.getPackage().getImplementationVersion(), "development");
  }

  public Path program() {
    return folder.resolve("medspasync.jar");
  }

  public Path application() {
    return existing(folder.resolve("app.war"));
  }

  /** Exports of the demonstration spas, a folder each. */
  public Path demonstration() {
    return existing(folder.resolve("demo"));
  }

  /** The application server, as one jar that unpacks itself. */
  public Path applicationServer() {
    return only("payara-micro-*.jar");
  }

  /** PostgreSQL's programs for this kind of machine, as an archive within a jar. */
  public Path databasePrograms() {
    return only("postgresql-*.jar");
  }

  private Path only(String pattern) {
    try (Stream<Path> files = Files.isDirectory(folder) ? stream(pattern) : Stream.empty()) {
      return files.max(Path::compareTo).orElseThrow(() -> incomplete(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  private Stream<Path> stream(String pattern) throws IOException {
    var matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
    return Files.list(folder).filter(file -> matcher.matches(file.getFileName()));
  }

  private Path existing(Path file) {
    if (!Files.exists(file)) {
      throw incomplete(file.getFileName().toString());
    }
    return file;
  }

  private ServiceException incomplete(String what) {
    return new ServiceException(
        "launcher.incomplete-build",
        what + " is missing in " + folder + "; build with: mvn -DskipTests package");
  }
}
