package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.tenants.letters.AccountNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Tells people what has changed about their accounts, so that they notice when it was not them.
 * Each letter is added with the change, in its transaction.
 */
@ApplicationScoped
public class Notices {

  static final String LANGUAGE = AccountLetter.LANGUAGE;
  static final String AT = AccountNews.AT;

  @Inject private Outbox outbox;
  @Inject private Postman postman;
  @Inject private Clock clock;

  /** That her way in is another now. */
  void tell(Connection connection, AccountNews news, UUID person, Language language)
      throws SQLException {
    tell(connection, news, person, language, Map.of());
  }

  /** That an account with a provider was connected or disconnected. */
  void tell(
      Connection connection, AccountNews news, UUID person, Language language, String provider)
      throws SQLException {
    tell(connection, news, person, language, Map.of(AccountLetter.PROVIDER, provider));
  }

  /** That she, or somebody, has signed in where she has not before. */
  void newBrowser(Connection connection, UUID person, Origin origin) throws SQLException {
    tell(
        connection,
        AccountNews.NEW_BROWSER,
        person,
        origin.language(),
        Map.of(AccountLetter.BROWSER, BrowserNames.of(origin.device())));
  }

  private void tell(
      Connection connection,
      AccountNews news,
      UUID person,
      Language language,
      Map<String, String> more)
      throws SQLException {
    if (postman.works()) {
      Map<String, String> facts = new HashMap<>(news.facts(person, clock.instant()));
      facts.put(LANGUAGE, language.name());
      facts.putAll(more);
      outbox.add(connection, AccountNews.LETTER, facts);
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
