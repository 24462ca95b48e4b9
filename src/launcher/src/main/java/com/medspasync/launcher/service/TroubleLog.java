package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;

/** Where commands leave the traces of what nobody foresaw, for whoever mends it. */
public final class TroubleLog {
  private final HomeFolder home;
  private final Clock clock;

  public TroubleLog(HomeFolder home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /** Adds a failure; returns where, or nothing when it cannot be written either. */
  public Optional<Path> add(Throwable failure) {
    StringWriter text = new StringWriter();
    text.append(clock.instant().toString()).append(' ');
    failure.printStackTrace(new PrintWriter(text, true));
    try {
      Path file = home.logs().resolve("launcher.log");
      Files.writeString(
          file, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return Optional.of(file);
    } catch (IOException | ServiceException full) {
      failure.addSuppressed(full);
      return Optional.empty();
    }
  }
}
