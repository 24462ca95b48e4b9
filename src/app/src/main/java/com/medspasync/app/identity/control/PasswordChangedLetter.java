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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tells somebody that her password was changed. */
@ApplicationScoped
public class PasswordChangedLetter implements LetterWriter {

  static final String KIND = "password-changed";

  @Inject private PeopleRegistry people;
  @Inject private MailSettings settings;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Letter> write(Map<String, String> facts) throws SQLException {
    Language language = Language.valueOf(Objects.requireNonNull(facts.get(Notices.LANGUAGE)));
    String when = moment(Instant.parse(Objects.requireNonNull(facts.get(Notices.AT))), language);
    UUID person = UUID.fromString(Objects.requireNonNull(facts.get(Notices.PERSON)));
    return people
        .find(person)
        .map(found ->
            new Letter(
                found.email(),
                language,
                Map.of("when", when, "link", settings.link("/app/forgot"))));
  }

  /** In universal time, since a person has no zone of her own, and says so. */
  static String moment(Instant instant, Language language) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(Locale.forLanguageTag(language.tag()))
            .format(instant.atOffset(ZoneOffset.UTC))
        + " UTC";
  }
}
