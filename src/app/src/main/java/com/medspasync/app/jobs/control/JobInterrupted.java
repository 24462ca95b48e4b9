package com.medspasync.app.jobs.control;

import java.util.UUID;

/** A job broke in the middle and may succeed when it is run again. */
public class JobInterrupted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final UUID jobId;

  JobInterrupted(UUID jobId, Throwable cause) {
    super("Job " + jobId + " was interrupted", cause);
    this.jobId = jobId;
  }

  public UUID jobId() {
    return jobId;
  }
}
