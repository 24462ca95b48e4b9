package com.medspasync.systemtests;

import java.time.Duration;

/** Waiting between two looks at something that changes by itself. */
final class Pauses {
  private Pauses() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting", e);
    }
  }
}
