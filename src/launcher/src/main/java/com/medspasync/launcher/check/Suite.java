package com.medspasync.launcher.check;

import com.medspasync.launcher.terminal.Terminal;
import java.util.List;

/** Something slow that an engineer runs now and then, and whose last result is kept. */
interface Suite {
  /** What a person types after {@code check}. */
  String name();

  /** What it tells, in a few words. */
  String purpose();

  /** Whether this checkout holds what it runs. */
  boolean exists();

  /** The title of its section in docs/measurements.md. */
  String title();

  /** What it can be narrowed to; nothing when it runs as a whole only. */
  default List<String> parts() {
    return List.of();
  }

  /** Runs it to its end, saying what it does. */
  Result run(Terminal terminal);

  /** Runs some of its parts. */
  default Result run(Terminal terminal, List<String> parts) {
    throw new IllegalArgumentException(name() + " has no parts: " + parts);
  }

  /**
   * @param passed whether every budget and check was met
   * @param markdown what is to be kept
   */
  record Result(boolean passed, String markdown) {}
}
