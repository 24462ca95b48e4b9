package com.medspasync.app.mail.control;

/** A message could not be handed over now. Its text names no address: it reaches the log. */
public final class MailDelayedException extends Exception {

  private static final long serialVersionUID = 1L;

  MailDelayedException(String reason) {
    super(reason);
  }
}
