package com.medspasync.app.watch.control;

import com.medspasync.app.mail.control.LetterWriter;
import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.app.watch.entity.AlertRule;
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
 * Tells an owner that something should be looked at. Who and from where is said by the page alone:
 * a letter may be read by others.
 */
@ApplicationScoped
public class AlertLetter implements LetterWriter {

  static final String KIND = "alert";
  static final String TENANT = "tenant";
  static final String OWNER = "owner";
  static final String RULE = "rule";
  static final String AT = "at";
  static final String ALERT = "alert";

  @Inject private PeopleRegistry people;
  @Inject private Tenants tenants;
  @Inject private MailSettings settings;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String words(Map<String, String> facts) {
    return words(AlertRule.valueOf(fact(facts, RULE)));
  }

  /** The words of each rule are a kind of their own in the files of words. */
  static String words(AlertRule rule) {
    return KIND + "-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
                    "link", settings.link("/app/security#" + fact(facts, ALERT)))));
  }

  private static String fact(Map<String, String> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }
}
