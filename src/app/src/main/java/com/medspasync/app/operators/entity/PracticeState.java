package com.medspasync.app.operators.entity;

/** Which practices a list is of. */
public enum PracticeState {
  /** Open to their people. */
  OPEN,
  /** Closed to their people. */
  SUSPENDED,
  /** With an older schema than others, or a migration that failed. */
  BEHIND,
  /** With jobs that failed or alerts that nobody has looked at. */
  TROUBLED,
  /** To be erased, which an owner wants. */
  LEAVING
}
