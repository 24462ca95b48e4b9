package com.medspasync.app.erasure.control;

import com.medspasync.app.erasure.entity.ErasureRequest;
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
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells an owner that the practice is to be erased, is about to be, is kept for now, or stays after
 * all. Who asked is said by the page alone: a letter may be read by others.
 */
@ApplicationScoped
public class ErasureLetter implements LetterWriter {

  static final String KIND = "erasure";
  static final String ABOUT = "about";
  static final String OWNER = "owner";
  static final String PRACTICE = "practice";

  @Inject private ErasureRequests requests;
  @Inject private PeopleRegistry people;
  @Inject private Tenants tenants;
  @Inject private MailSettings settings;

  /** What there is to tell. */
  enum About {
    ASKED,
    NEAR,
    HELD,
    WITHDRAWN
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String words(Map<String, String> facts) {
    return KIND + "-" + fact(facts, ABOUT).toLowerCase(Locale.ROOT);
  }

  /** Nothing to tell of a wish that was withdrawn, or of a practice that is erased, meanwhile. */
  @Override
  public Optional<Letter> write(Map<String, String> facts) throws SQLException {
    Optional<Tenant> found = tenants.find(TenantId.parse(fact(facts, PRACTICE)).orElseThrow());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Tenant practice = found.get();
    Optional<String> when = requests.current(practice.id()).map(request -> day(request, practice));
    if (when.isEmpty() && About.valueOf(fact(facts, ABOUT)) != About.WITHDRAWN) {
      return Optional.empty();
    }
    return people
        .find(UUID.fromString(fact(facts, OWNER)))
        .filter(Person::active)
        .map(owner ->
            new Letter(
                owner.email(),
                Language.ENGLISH,
                Map.of(
                    "practice", practice.name(),
                    "when", when.orElse(""),
                    "link", settings.link("/app/your-data#erasure"))));
  }

  private static String day(ErasureRequest request, Tenant practice) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(Locale.forLanguageTag(Language.ENGLISH.tag()))
        .format(request.dueAt().atZone(practice.zone()));
  }

  private static String fact(Map<String, String> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }
}
