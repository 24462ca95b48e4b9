package com.medspasync.app.mail.control;

import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter to an owner about something in her practice, told in its own time. Who it was and why is
 * said by the page alone that the letter leads to: a letter may be read by others.
 */
public abstract class OwnerLetter implements LetterWriter {

  /** Under which facts always say to whom it goes. */
  public static final String OWNER = "owner";

  @Inject private PeopleRegistry people;
  @Inject private Tenants tenants;
  @Inject private MailSettings settings;

  /**
   * What there is to tell.
   *
   * @param when that the words name
   * @param page of ours that says the rest
   * @param values what the words leave open besides practice, moment and link
   */
  public record News(TenantId practice, Instant when, String page, Map<String, String> values) {}

  /** What there is to tell, or nothing when it is none any more. */
  protected abstract Optional<News> news(Map<String, String> facts);

  @Override
  public Optional<Letter> write(Map<String, String> facts) throws SQLException {
    Optional<Person> owner =
        people.find(UUID.fromString(fact(facts, OWNER))).filter(Person::active);
    Optional<News> news = news(facts);
    return owner.isPresent() && news.isPresent()
        ? Optional.of(letter(owner.get(), news.get()))
        : Optional.empty();
  }

  private Letter letter(Person owner, News news) throws SQLException {
    Tenant practice = tenants.get(news.practice());
    Map<String, String> values = new HashMap<>(news.values());
    values.put("practice", practice.name());
    values.put("when", Moments.inWords(news.when().atZone(practice.zone()), Language.ENGLISH));
    values.put("link", settings.link(news.page()));
    return new Letter(owner.email(), Language.ENGLISH, values);
  }

  protected static String fact(Map<String, String> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }
}
