package com.medspasync.app.jobs.control;

import com.medspasync.app.jobs.entity.Job;

/**
 * Does the work of one type of job, outside any transaction; it opens its own. A job may be run
 * again after a crash at any point, so a handler must reach the same state however often it starts.
 */
public interface JobHandler {

  /** The type of job it does. */
  String type();

  /**
   * @throws com.medspasync.kernel.DomainException when the job cannot succeed; it is not tried
   *     again
   */
  void run(Job job, JobProgress progress);

  /** The job failed for good: leaves its subject in a state that says so. Runs in a transaction. */
  void failed(Job job, String detail);

  /** Whether a job that failed for good can be run once more. Usually people begin anew instead. */
  default boolean canRunAgain() {
    return false;
  }

  /** Leaves the subject of a failed job as before its first run. Runs in a transaction. */
  default void again(Job job) {
    throw new IllegalStateException("Jobs " + type() + " are not run again");
  }
}
