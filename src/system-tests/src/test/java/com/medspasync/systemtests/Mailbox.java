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
import java.util.Set;
import java.util.function.Predicate;
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

  static final String AUTHENTICATOR_ADDED = "An authenticator app was set up";
  static final String AUTHENTICATOR_REMOVED = "Your authenticator app was removed";
  static final String SECOND_FACTOR_RESET = "Your second factor was reset";
  static final String CODES_RENEWED = "New recovery codes were made";
  static final String CODE_USED = "A recovery code was used";
  static final String PASSKEY_ADDED = "A passkey was added";
  static final String PASSKEY_REMOVED = "A passkey was removed";
  static final String IDENTITY_UNLINKED = "A way to sign in was disconnected";
  static final String NEW_BROWSER = "A sign-in from another browser";

  /** Letters that come with what most tests do anyway, such as signing in. */
  private static final Set<String> NOTICES =
      Set.of(
          AUTHENTICATOR_ADDED,
          AUTHENTICATOR_REMOVED,
          SECOND_FACTOR_RESET,
          CODES_RENEWED,
          CODE_USED,
          PASSKEY_ADDED,
          PASSKEY_REMOVED,
          IDENTITY_UNLINKED,
          NEW_BROWSER);

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

  /** The letters to this address but for {@link #NOTICES}; waits until there are as many. */
  List<Received> of(String address, int count) {
    return await(address, count, letter -> !NOTICES.contains(letter.subject()));
  }

  /** Letters to this address with a subject; waits until there are as many. */
  List<Received> about(String address, String subject, int count) {
    return await(address, count, letter -> letter.subject().equals(subject));
  }

  private List<Received> await(String address, int count, Predicate<Received> wanted) {
    List<Received> found = all(address, wanted);
    for (int looks = 0; found.size() < count; looks++) {
      if (looks == MOST_LOOKS) {
        throw new AssertionError(address + " was sent " + found + ", not " + count + " letters");
      }
      Pauses.of(PAUSE);
      found = all(address, wanted);
    }
    return found;
  }

  /** The newest letter to this address, which is the one with this number. */
  Received latest(String address, int count) {
    return of(address, count).getLast();
  }

  private List<Received> all(String address, Predicate<Received> wanted) {
    List<Received> found = new ArrayList<>();
    try {
      for (MimeMessage message : server.getReceivedMessages()) {
        if (message.getAllRecipients()[0].toString().equals(address)) {
          Object text = ((Multipart) message.getContent()).getBodyPart(0).getContent();
          Received letter = new Received(message.getSubject(), text.toString());
          if (wanted.test(letter)) {
            found.add(letter);
          }
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
