package com.medspasync.app.rest;

/** An answer whose subject can be changed; the version names the state that was shown. */
public interface Versioned {

  /** Grows with each change. */
  int version();
}
