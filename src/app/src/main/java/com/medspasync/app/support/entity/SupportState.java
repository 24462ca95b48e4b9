package com.medspasync.app.support.entity;

/** How far it is with an owner's leave. */
public enum SupportState {
  /** An operator has asked, and no owner has answered. */
  ASKED,
  /** Support may look. */
  OPEN,
  /** An owner has said no. */
  REFUSED,
  /** No owner has answered within a day. */
  LAPSED,
  /** It is over. */
  ENDED
}
