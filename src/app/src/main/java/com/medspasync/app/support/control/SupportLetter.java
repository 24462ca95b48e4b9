package com.medspasync.app.support.control;

import com.medspasync.app.mail.control.LetterWriter;
import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.app.support.entity.SupportGrant;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells an owner that support asks to look into her practice, may from now on, or may no more. Who
 * and why is said by the page alone: a letter may be read by others.
 */
@ApplicationScoped
public class SupportLetter implements LetterWriter {

  static final String KIND = "support";
  static final String ABOUT = "about";
  static final String OWNER = "owner";
  static final String GRANT = "grant";

  @Inject private SupportGrants grants;
  @Inject private PeopleRegistry people;
  @Inject private Tenants tenants;
  @Inject private MailSettings settings;

  /** What there is to tell. */
  enum About {
    ASKED,
    OPENED,
    ENDED
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String words(Map<String, String> facts) {
    return KIND + "-" + fact(facts, ABOUT).toLowerCase(Locale.ROOT);
  }

  @Override
  public Optional<Letter> write(Map<String, String> facts) throws SQLException {
    Optional<SupportGrant> found = grants.find(UUID.fromString(fact(facts, GRANT)));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    SupportGrant grant = found.get();
    Tenant practice = tenants.get(grant.practice());
    Instant when =
        switch (About.valueOf(fact(facts, ABOUT))) {
          case ASKED -> grant.askedAt().plus(SupportGrant.ASKED_FOR);
          case OPENED -> Objects.requireNonNullElse(grant.endsAt(), grant.askedAt());
          case ENDED -> Objects.requireNonNullElse(grant.endedAt(), grant.askedAt());
        };
    String told =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(Locale.forLanguageTag(Language.ENGLISH.tag()))
            .format(when.atZone(practice.zone()));
    return people
        .find(UUID.fromString(fact(facts, OWNER)))
        .filter(Person::active)
        .map(owner ->
            new Letter(
                owner.email(),
                Language.ENGLISH,
                Map.of(
                    "practice", practice.name(),
                    "when", told,
                    "minutes", Long.toString(grant.length().duration().toMinutes()),
                    "link", settings.link("/app/security#support"))));
  }

  private static String fact(Map<String, String> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }
}
