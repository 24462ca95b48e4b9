package com.medspasync.app.jobs.control;

/** Makes the progress of a job visible. May be called often: most calls cost nothing. */
@FunctionalInterface
public interface JobProgress {

  /**
   * @param stage stable name of the stage
   * @param done steps done so far in this stage
   * @param total steps of this stage, 0 while unknown
   */
  void at(String stage, long done, long total);
}
