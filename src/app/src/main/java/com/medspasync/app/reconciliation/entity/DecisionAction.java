package com.medspasync.app.reconciliation.entity;

/** What a person can decide. */
public enum DecisionAction {
  /** The proposed links are right. */
  ACCEPT,
  /** There is no link. */
  REJECT,
  /** Other links are right. */
  PICK,
  /** There is no link, and the category says why. */
  MARK,
  /** An exception has been dealt with. */
  RESOLVE,
  /** An earlier decision no longer holds. */
  UNDO
}
