package com.medspasync.app.statements.entity;

/** How far an import is. */
public enum ImportStatus {
  QUEUED,
  READING,
  /** A question about a file waits for a person. */
  NEEDS_ANSWER,
  /** Its lines are in; the run has not begun. */
  READY,
  RECONCILING,
  DONE,
  FAILED,
  UNDONE
}
