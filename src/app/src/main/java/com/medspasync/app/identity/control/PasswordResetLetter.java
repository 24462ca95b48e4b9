package com.medspasync.app.identity.control;

import com.medspasync.app.mail.control.LetterWriter;
import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.tenants.people.PasswordLink;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The link by which somebody chooses a new password. It is made when the letter leaves: until then
 * nothing is known of the address but that somebody typed it.
 */
@ApplicationScoped
public class PasswordResetLetter implements LetterWriter {

  static final String KIND = "password-reset";
  static final String EMAIL = "email";

  private static final Duration LIFETIME = Duration.ofMinutes(30);

  @Inject private PeopleRegistry people;
  @Inject private MailSettings settings;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Letter> write(Map<String, String> facts) throws SQLException {
    Optional<Person> found =
        people.findByEmail(Objects.requireNonNull(facts.get(EMAIL))).filter(Person::active);
    if (found.isEmpty() || people.memberships(found.get().id()).isEmpty()) {
      return Optional.empty();
    }
    Person person = found.get();
    String token = people.issuePasswordToken(person.id(), PasswordLink.MAILED, LIFETIME);
    return Optional.of(
        new Letter(
            person.email(),
            Language.valueOf(Objects.requireNonNull(facts.get(Notices.LANGUAGE))),
            Map.of("link", settings.link("/app/reset#" + token))));
  }
}
