package com.medspasync.app.privacyrequests.entity;

/** How far a request is. */
public enum RequestStatus {
  /** It was entered; what she asks for was not handed out yet. */
  OPEN,
  /** It was done. */
  DONE
}
