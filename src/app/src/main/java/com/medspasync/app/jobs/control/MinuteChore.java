package com.medspasync.app.jobs.control;

/**
 * Small work that is due every minute in spas where something happens, and now and then in all
 * others ({@link MinuteRounds}).
 */
@FunctionalInterface
public interface MinuteChore {

  /** Does it for the bound spa, outside any transaction; it opens its own. */
  void run();
}
