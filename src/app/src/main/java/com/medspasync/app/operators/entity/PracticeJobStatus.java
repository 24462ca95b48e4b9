package com.medspasync.app.operators.entity;

/** How far a job of some practice is, of those that the console shows. */
public enum PracticeJobStatus {
  QUEUED,
  RUNNING,
  FAILED
}
