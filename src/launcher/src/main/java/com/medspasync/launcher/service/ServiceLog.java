package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The logs that an operator may want to read. */
public enum ServiceLog {
  DATABASE {
    @Override
    public Path file(HomeFolder home) {
      try (Stream<Path> files = Files.list(home.logs())) {
        return files
            .filter(file -> file.getFileName().toString().matches("database-[A-Z][a-z]{2}\\.log"))
            .max(Comparator.comparing(ServiceLog::modified))
            .orElse(home.logs().resolve("database-start.log"));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + home.logs(), e);
      }
    }
  },
  APPLICATION {
    @Override
    public Path file(HomeFolder home) {
      return ApplicationServer.log(home);
    }
  };

  /** The file that is being written now. */
  public abstract Path file(HomeFolder home);

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
