package com.medspasync.app.statements.entity;

/** What became of one file of an import. */
public enum FileStatus {
  QUEUED,
  READING,
  NEEDS_ANSWER,
  READ,
  /** Not a statement we can use; the message says why and how to mend it. */
  REFUSED,
  /** The very same bytes were imported before. */
  DUPLICATE,
  UNDONE
}
