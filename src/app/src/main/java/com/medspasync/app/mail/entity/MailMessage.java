package com.medspasync.app.mail.entity;

import java.util.UUID;

/**
 * A letter in words, as a mail server takes it.
 *
 * @param id the same however often it is sent, so that mail programs can know a second copy
 * @param subject holds no personal data: it is shown on locked screens
 */
public record MailMessage(
    UUID id, String to, Language language, String subject, String text, String html) {

  /** Refuses what could begin another header. */
  public MailMessage {
    if (isSeveralLines(to) || isSeveralLines(subject)) {
      throw new IllegalArgumentException("An address or a subject has more than one line");
    }
  }

  private static boolean isSeveralLines(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
