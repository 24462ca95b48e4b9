package com.medspasync.reconciliation;

/**
 * Hears how far a run has come. Called from the thread that runs it, often enough for a progress
 * bar.
 */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress SILENT = (stage, done, total) -> {};

  /**
   * @param stage stable name of the stage, such as {@code resolve} or {@code score}
   * @param done steps done so far in this stage
   * @param total steps of this stage
   */
  void at(String stage, long done, long total);
}
