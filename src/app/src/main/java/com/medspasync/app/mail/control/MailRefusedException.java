package com.medspasync.app.mail.control;

/** No server will take this message. Its text names no address: it reaches the log. */
public final class MailRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  MailRefusedException(String reason) {
    super(reason);
  }
}
