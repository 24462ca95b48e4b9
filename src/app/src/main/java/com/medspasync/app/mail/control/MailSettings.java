package com.medspasync.app.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server that the operator has named, if any, and what stands in every letter. */
@ApplicationScoped
public class MailSettings {

  /** How a connection to the mail server is protected. */
  public enum Security {
    /** Begun in the open and encrypted before anything is said. */
    STARTTLS,
    /** Encrypted from the beginning. */
    TLS,
    /** Not at all: for a server on this machine. */
    NONE
  }

  /**
   * A server that takes messages.
   *
   * @param user empty for a server that wants no sign-in
   * @param from the address that letters come from
   */
  public record Server(
      String host, int port, Security security, String user, String password, String from) {}

  @Inject
  @ConfigProperty(name = "medspasync.mail.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "medspasync.mail.port", defaultValue = "587")
  private int port;

  @Inject
  @ConfigProperty(name = "medspasync.mail.security", defaultValue = "starttls")
  private String security;

  @Inject
  @ConfigProperty(name = "medspasync.mail.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "medspasync.mail.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "medspasync.mail.from")
  private Optional<String> from;

  @Inject
  @ConfigProperty(name = "medspasync.demo", defaultValue = "false")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "medspasync.public.url", defaultValue = "http://127.0.0.1:8080")
  private String publicUrl;

  /** The server; empty when the operator has named none. */
  public Optional<Server> server() {
    return host.map(name ->
        new Server(
            name,
            port,
            Security.valueOf(security.toUpperCase(java.util.Locale.ROOT)),
            user.orElse(""),
            password.orElse(""),
            from.orElseThrow(
                () -> new IllegalStateException("MEDSPASYNC_MAIL_FROM is needed to send mail"))));
  }

  /** Whether this is a demonstration, which shows what it sends. */
  public boolean demo() {
    return demo;
  }

  /** A page of the product, as it is written in letters. */
  public String link(String path) {
    return publicUrl.replaceFirst("/$", "") + path;
  }
}
