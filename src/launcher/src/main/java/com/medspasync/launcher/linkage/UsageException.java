package com.medspasync.launcher.linkage;

/** The command was called in a way it does not understand; the message says how to mend it. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
