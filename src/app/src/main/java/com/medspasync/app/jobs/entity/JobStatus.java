package com.medspasync.app.jobs.entity;

/** How far a job is. */
public enum JobStatus {
  QUEUED,
  RUNNING,
  DONE,
  FAILED;

  public boolean isFinal() {
    return this == DONE || this == FAILED;
  }
}
