package com.medspasync.app.archives.control;

import com.medspasync.app.mail.control.LetterWriter;
import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
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
 * Tells an owner that another one asked for a copy of everything. Who it was is said by the page
 * alone: a letter may be read by others.
 */
@ApplicationScoped
public class ArchiveLetter implements LetterWriter {

  static final String KIND = "practice-export";
  static final String TENANT = "tenant";
  static final String OWNER = "owner";
  static final String AT = "at";

  @Inject private PeopleRegistry people;
  @Inject private Tenants tenants;
  @Inject private MailSettings settings;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Letter> write(Map<String, String> facts) throws SQLException {
    Tenant tenant = tenants.get(TenantId.parse(fact(facts, TENANT)).orElseThrow());
    String when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(Locale.forLanguageTag(Language.ENGLISH.tag()))
            .format(Instant.parse(fact(facts, AT)).atZone(tenant.zone()));
    return people
        .find(UUID.fromString(fact(facts, OWNER)))
        .filter(Person::active)
        .map(owner ->
            new Letter(
                owner.email(),
                Language.ENGLISH,
                Map.of(
                    "practice", tenant.name(),
                    "when", when,
                    "link", settings.link("/app/your-data"))));
  }

  private static String fact(Map<String, String> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }
}
