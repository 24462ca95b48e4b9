package com.medspasync.app.identity.control;

import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.mail.entity.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Tells people what has changed about their accounts, so that they notice when it was not them. */
@ApplicationScoped
public class Notices {

  static final String PERSON = "person";
  static final String LANGUAGE = "language";
  static final String AT = "at";

  @Inject private Outbox outbox;
  @Inject private Postman postman;
  @Inject private Clock clock;

  /** With the change, in its transaction. */
  void passwordChanged(Connection connection, UUID person, Language language) throws SQLException {
    if (postman.works()) {
      outbox.add(
          connection,
          PasswordChangedLetter.KIND,
          Map.of(
              PERSON,
              person.toString(),
              LANGUAGE,
              language.name(),
              AT,
              clock.instant().toString()));
    }
  }

  /** With the change, in its transaction. */
  void identityLinked(Connection connection, UUID person, String provider, Language language)
      throws SQLException {
    if (postman.works()) {
      outbox.add(
          connection,
          IdentityLinkedLetter.KIND,
          Map.of(
              PERSON,
              person.toString(),
              LANGUAGE,
              language.name(),
              AT,
              clock.instant().toString(),
              IdentityLinkedLetter.PROVIDER,
              provider));
    }
  }

  /** A letter about a change of address, with what it is about. */
  void emailChange(Connection connection, EmailLetter.About about, UUID change, Language language)
      throws SQLException {
    outbox.add(
        connection,
        EmailLetter.KIND,
        email(about, language, EmailLetter.CHANGE, change.toString()));
  }

  /** To the address that is somebody's no more. */
  void emailTakenBack(Connection connection, String lost, Language language) throws SQLException {
    if (postman.works()) {
      outbox.add(
          connection,
          EmailLetter.KIND,
          email(EmailLetter.About.UNDONE, language, EmailLetter.EMAIL, lost));
    }
  }

  private Map<String, String> email(
      EmailLetter.About about, Language language, String fact, String value) {
    return Map.of(
        EmailLetter.ABOUT,
        about.name(),
        LANGUAGE,
        language.name(),
        AT,
        clock.instant().toString(),
        fact,
        value);
  }
}
