package com.medspasync.app.identity.control;

import com.medspasync.app.mail.control.LetterWriter;
import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.mail.control.Moments;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.tenants.letters.AccountNews;
import com.medspasync.tenants.people.PeopleRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tells somebody that her way in is another now, and where to go if it was not her. */
@ApplicationScoped
public class AccountLetter implements LetterWriter {

  static final String LANGUAGE = "language";

  /** With which provider an account was connected or disconnected. */
  static final String PROVIDER = "provider";

  /** What a browser calls itself, in a few words. */
  static final String BROWSER = "browser";

  @Inject private PeopleRegistry people;
  @Inject private MailSettings settings;

  @Override
  public String kind() {
    return AccountNews.LETTER;
  }

  @Override
  public String words(Map<String, String> facts) {
    return about(facts).words();
  }

  @Override
  public Optional<Letter> write(Map<String, String> facts) throws SQLException {
    Language language =
        Optional.ofNullable(facts.get(LANGUAGE)).map(Language::valueOf).orElse(Language.ENGLISH);
    Instant at = Instant.parse(fact(facts, AccountNews.AT));
    Map<String, String> values = new HashMap<>(facts);
    values.put("when", Moments.inWords(at, language));
    values.put("link", settings.link(page(about(facts))));
    return people
        .find(UUID.fromString(fact(facts, AccountNews.PERSON)))
        .map(found -> new Letter(found.email(), language, values));
  }

  /** Where whoever it was not helps herself. */
  private static String page(AccountNews about) {
    return switch (about) {
      case PASSWORD_CHANGED, SECOND_FACTOR_RESET, NEW_BROWSER -> "/app/forgot";
      default -> "/app/settings";
    };
  }

  private static AccountNews about(Map<String, String> facts) {
    return AccountNews.valueOf(fact(facts, AccountNews.ABOUT));
  }

  private static String fact(Map<String, String> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }
}
