package com.medspasync.app.jobs.control;

/** Tidying up that is due every hour, done for one spa after the other. */
@FunctionalInterface
public interface Chore {

  /** Does it for the bound spa, outside any transaction; it opens its own. */
  void run();
}
