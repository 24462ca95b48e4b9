package com.medspasync.app.idempotency;

/** A body that says itself what makes it the same as another one. */
public interface Fingerprinted {

  /** Equal for bodies that ask for the same. */
  String fingerprint();
}
