package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that the product sends its letters to, and everybody's mailbox on it. */
final class Mailbox implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("http\\S+/app/\\S+");

  /** On a busy machine even a small server takes its time to listen. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Far more than a letter takes, so that only one that never comes is caught. */
  private static final int MOST_LOOKS = 1_200;

  /** Where a product that was left running sends its letters. */
  static final int KNOWN_PORT = 13_025;

  private final GreenMail server;

  Mailbox() {
    boolean known = !System.getProperty("medspasync.running", "").isEmpty();
    ServerSetup setup =
        new ServerSetup(known ? KNOWN_PORT : 0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE.toMillis());
    server = new GreenMail(setup);
    server.start();
  }

  /** The same command with the settings that lead here. */
  Commands reachedBy(Commands commands) {
    return commands
        .with("MEDSPASYNC_MAIL_HOST", "127.0.0.1")
        .with("MEDSPASYNC_MAIL_PORT", Integer.toString(server.getSmtp().getPort()))
        .with("MEDSPASYNC_MAIL_SECURITY", "none")
        .with("MEDSPASYNC_MAIL_FROM", "no-reply@sync.example");
  }

  /** A letter as its reader sees it. */
  record Received(String subject, String text) {
    /** Where the letter leads. */
    String link() {
      Matcher link = LINK.matcher(text);
      assertThat(link.find()).as(text).isTrue();
      return link.group();
    }

    /** What the link carries. */
    String token() {
      return link().substring(link().indexOf('#') + 1);
    }
  }

  /** The letters to this address; waits until there are as many. */
  List<Received> of(String address, int count) {
    List<Received> found = all(address);
    for (int looks = 0; found.size() < count; looks++) {
      if (looks == MOST_LOOKS) {
        throw new AssertionError(address + " was sent " + found + ", not " + count + " letters");
      }
      Pauses.of(PAUSE);
      found = all(address);
    }
    return found;
  }

  /** The newest letter to this address, which is the one with this number. */
  Received latest(String address, int count) {
    return of(address, count).getLast();
  }

  /** The newest letter to this address with this subject; waits for it. */
  Received letter(String address, String subject) {
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      List<Received> found =
          all(address).stream().filter(letter -> letter.subject().equals(subject)).toList();
      if (!found.isEmpty()) {
        return found.getLast();
      }
      Pauses.of(PAUSE);
    }
    throw new AssertionError(address + " was sent " + all(address) + ", not: " + subject);
  }

  private List<Received> all(String address) {
    List<Received> found = new ArrayList<>();
    try {
      for (MimeMessage message : server.getReceivedMessages()) {
        if (message.getAllRecipients()[0].toString().equals(address)) {
          Object text = ((Multipart) message.getContent()).getBodyPart(0).getContent();
          found.add(new Received(message.getSubject(), text.toString()));
        }
      }
      return found;
    } catch (MessagingException | IOException e) {
      throw new AssertionError("A letter cannot be read", e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
