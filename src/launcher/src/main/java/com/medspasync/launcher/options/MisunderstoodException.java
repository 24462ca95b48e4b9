package com.medspasync.launcher.options;

/**
 * Options were given in a way that cannot be understood; the message is a sentence that says so.
 */
public final class MisunderstoodException extends Exception {

  private static final long serialVersionUID = 1L;

  MisunderstoodException(String message) {
    super(message);
  }
}
