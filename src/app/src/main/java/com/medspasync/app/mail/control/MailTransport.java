package com.medspasync.app.mail.control;

import com.medspasync.app.mail.entity.MailMessage;

/** Takes messages to where people read them. */
public interface MailTransport {

  /**
   * Returns when the message has been accepted.
   *
   * @throws MailRefusedException when it will never be
   * @throws MailDelayedException when it may be later
   */
  void send(MailMessage message) throws MailRefusedException, MailDelayedException;
}
