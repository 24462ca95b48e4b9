package com.medspasync.app.support.entity;

/** What ended an owner's leave. */
public enum SupportEnd {
  /** An owner, before its time. */
  OWNER,
  /** The operator, or because she was shut out. */
  OPERATOR,
  /** The clock. */
  TIME,
  /** The practice was suspended. */
  SUSPENSION
}
