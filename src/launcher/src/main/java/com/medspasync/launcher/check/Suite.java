package com.medspasync.launcher.check;

import com.medspasync.launcher.terminal.Terminal;

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

  /** Runs it to its end, saying what it does. */
  Result run(Terminal terminal);

  /**
   * @param passed whether every budget and check was met
   * @param markdown what is to be kept
   */
  record Result(boolean passed, String markdown) {}
}
