package com.medspasync.app.privacyrequests.entity;

/** What a client asks for. */
public enum RequestKind {
  /** A copy of everything that is held about her. */
  COPY,
  /** That nothing of what is held says who she is. */
  ERASURE
}
