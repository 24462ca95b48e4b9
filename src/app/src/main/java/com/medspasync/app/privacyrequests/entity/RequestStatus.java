package com.medspasync.app.privacyrequests.entity;

/** How far a request is. */
public enum RequestStatus {
  /** It was entered; what she asks for is not done yet. */
  OPEN,
  /** It was done. */
  DONE,
  /** Nothing was erased: a hold was on her when the work began, or it could not begin. */
  REFUSED,
  /** Some was erased, and the rest could not be; it can be begun again. */
  FAILED
}
