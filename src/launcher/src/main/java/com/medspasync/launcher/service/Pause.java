package com.medspasync.launcher.service;

import java.time.Duration;

/** Waiting between two looks at something outside this process. */
final class Pause {
  private Pause() {}

  static void of(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("launcher.interrupted", "Interrupted.", e);
    }
  }
}
