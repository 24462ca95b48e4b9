package com.medspasync.app.jobs.control;

import com.medspasync.app.jobs.entity.Job;
import java.util.Map;

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

  /** What the practice's record says of a job that has ended. Runs in its last transaction. */
  Entry entry(Job job);

  /**
   * An entry of the record.
   *
   * @param action what was done, in the words of the record
   * @param subject public id of what it was done to
   * @param counts what came out, in the order in which it is shown; no names
   */
  record Entry(String action, String subject, Map<String, Long> counts) {}

  /** Whether a job that failed for good can be run once more. Usually people begin anew instead. */
  default boolean canRunAgain() {
    return false;
  }

  /** Leaves the subject of a failed job as before its first run. Runs in a transaction. */
  default void again(Job job) {
    throw new IllegalStateException("Jobs " + type() + " are not run again");
  }
}
