package com.medspasync.app.jobs.control;

import com.medspasync.app.jobs.entity.Stage;

/** Makes the progress of a job visible. May be called often: most calls cost nothing. */
@FunctionalInterface
public interface JobProgress {

  /**
   * @param done steps done so far in this stage
   * @param total steps of this stage, 0 while unknown
   */
  void at(Stage stage, long done, long total);
}
