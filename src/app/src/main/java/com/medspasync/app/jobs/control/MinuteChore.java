package com.medspasync.app.jobs.control;

/** Small work that is due every minute, done for one spa after the other, on one node. */
@FunctionalInterface
public interface MinuteChore {

  /** Does it for the bound spa, outside any transaction; it opens its own. */
  void run();
}
