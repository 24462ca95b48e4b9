package com.medspasync.app.mail.control;

import com.medspasync.app.mail.entity.MailMessage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Takes messages wherever this installation sends them. */
@ApplicationScoped
public class Postman {

  private static final System.Logger LOG = System.getLogger(Postman.class.getName());

  private final List<MailTransport> ways = new ArrayList<>();

  @Inject private MailSettings settings;
  @Inject private ShownLetters shown;
  @Inject private Clock clock;

  @PostConstruct
  void findWays() {
    settings.server().ifPresent(server -> ways.add(new SmtpTransport(server, clock)));
    if (settings.demo()) {
      ways.add(shown);
    }
    if (ways.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "No mail server is named (MEDSPASYNC_MAIL_HOST): nobody can ask for a new password, and"
              + " owners are shown the links of those they invite");
    }
  }

  /** Whether letters reach anybody. */
  public boolean works() {
    return !ways.isEmpty();
  }

  void send(MailMessage message) throws MailRefusedException, MailDelayedException {
    for (MailTransport way : ways) {
      way.send(message);
    }
  }
}
