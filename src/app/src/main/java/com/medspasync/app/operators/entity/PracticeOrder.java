package com.medspasync.app.operators.entity;

/** What a list of practices begins with. */
public enum PracticeOrder {
  /** The alphabet. */
  NAME,
  /** The newest. */
  CREATED,
  /** Those with most lines. */
  LINES,
  /** Those with most files. */
  STORAGE,
  /** Those that ask most today. */
  REQUESTS,
  /** Those of which nobody has signed in for the longest time. */
  SILENT
}
