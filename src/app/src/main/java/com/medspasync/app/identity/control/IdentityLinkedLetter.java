package com.medspasync.app.identity.control;

import com.medspasync.app.mail.control.LetterWriter;
import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.tenants.people.PeopleRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tells somebody that there is another way to sign in as her. */
@ApplicationScoped
public class IdentityLinkedLetter implements LetterWriter {

  static final String KIND = "identity-linked";
  static final String PROVIDER = "provider";

  @Inject private PeopleRegistry people;
  @Inject private MailSettings settings;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Letter> write(Map<String, String> facts) throws SQLException {
    Language language = Language.valueOf(fact(facts, Notices.LANGUAGE));
    String when = PasswordChangedLetter.moment(Instant.parse(fact(facts, Notices.AT)), language);
    return people
        .find(UUID.fromString(fact(facts, Notices.PERSON)))
        .map(found ->
            new Letter(
                found.email(),
                language,
                Map.of(
                    "when", when,
                    "provider", fact(facts, PROVIDER),
                    "link", settings.link("/app/settings"))));
  }

  private static String fact(Map<String, String> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }
}
