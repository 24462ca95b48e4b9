package com.medspasync.app.mail.control;

import com.medspasync.app.mail.entity.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The mailbox of a demonstration: keeps the last letters in memory, for its page to show. */
@ApplicationScoped
public class ShownLetters implements MailTransport {

  private static final int KEPT = 100;

  private final Deque<Shown> letters = new ArrayDeque<>();

  @Inject private Clock clock;

  /** A letter, and when it left. */
  public record Shown(MailMessage message, Instant at) {}

  @Override
  public void send(MailMessage message) {
    synchronized (letters) {
      letters.addFirst(new Shown(message, clock.instant()));
      if (letters.size() > KEPT) {
        letters.removeLast();
      }
    }
  }

  /** The newest first. */
  public List<Shown> all() {
    synchronized (letters) {
      return new ArrayList<>(letters);
    }
  }
}
