package com.medspasync.app.mail.control;

import com.medspasync.app.mail.entity.MailMessage;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;

/**
 * Hands messages to a mail server. Encryption, where it is asked for, is required and the server's
 * certificate must be good for its name: a letter with a link in it is worth reading to others.
 */
final class SmtpTransport implements MailTransport {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);

  private final MailSettings.Server server;
  private final Clock clock;
  private final Session session;

  SmtpTransport(MailSettings.Server server, Clock clock) {
    this.server = server;
    this.clock = clock;
    this.session = Session.getInstance(properties(server));
  }

  private static Properties properties(MailSettings.Server server) {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
    properties.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
    // without these a server that says nothing holds the sender for ever
    properties.setProperty("mail.smtp.connectiontimeout", millis(TO_CONNECT));
    properties.setProperty("mail.smtp.timeout", millis(TO_ANSWER));
    properties.setProperty("mail.smtp.writetimeout", millis(TO_ANSWER));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (server.security()) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
    }
    return properties;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  @Override
  public void send(MailMessage message) throws MailRefusedException, MailDelayedException {
    InternetAddress to = recipient(message);
    try (Transport transport = session.getTransport()) {
      if (server.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(server.user(), server.password());
      }
      transport.sendMessage(mime(message, to), new InternetAddress[] {to});
    } catch (AuthenticationFailedException e) {
      // the causes are left out here and below: they quote addresses, and reach the log
      throw delayed("The mail server refuses user and password", e);
    } catch (SendFailedException e) {
      if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
        throw refused("The mail server knows no such mailbox", e);
      }
      throw delayed("The mail server does not take the message", e);
    } catch (MessagingException e) {
      throw delayed("The mail server " + server.host() + " cannot be used", e);
    }
  }

  private static InternetAddress recipient(MailMessage message) throws MailRefusedException {
    try {
      return new InternetAddress(message.to(), true);
    } catch (AddressException e) {
      throw refused("The address cannot be one", e);
    }
  }

  private MimeMessage mime(MailMessage message, InternetAddress to) throws MessagingException {
    InternetAddress from = new InternetAddress(server.from(), true);
    MimeMessage mime = new Identified(session, message, from);
    mime.setFrom(from);
    mime.setRecipient(Message.RecipientType.TO, to);
    mime.setSubject(message.subject(), UTF_8);
    mime.setSentDate(Date.from(clock.instant()));
    mime.setContentLanguage(new String[] {message.language().tag()});
    // nobody's absence note has to answer
    mime.setHeader("Auto-Submitted", "auto-generated");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(message.text(), UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(message.html(), UTF_8, "html");
    mime.setContent(new MimeMultipart("alternative", text, html));
    mime.saveChanges();
    return mime;
  }

  /** Has the id of the letter, where the library would draw one with the machine's name in it. */
  private static final class Identified extends MimeMessage {

    private final String id;

    Identified(Session session, MailMessage message, InternetAddress from) {
      super(session);
      String address = from.getAddress();
      this.id = "<" + message.id() + "@" + address.substring(address.indexOf('@') + 1) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  private static MailRefusedException refused(String reason, MessagingException cause) {
    return new MailRefusedException(reason + " (" + kind(cause) + ")");
  }

  private static MailDelayedException delayed(String reason, MessagingException cause) {
    return new MailDelayedException(reason + " (" + kind(cause) + ")");
  }

  private static String kind(MessagingException cause) {
    Exception inner = cause.getNextException();
    return (inner == null ? cause : inner).getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
