package com.medspasync.app.identity.control;

import com.medspasync.app.mail.control.LetterWriter;
import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.mail.control.Moments;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The letters about a change of e-mail address. None names an address: it may not be the reader's.
 */
@ApplicationScoped
public class EmailLetter implements LetterWriter {

  static final String KIND = "email";
  static final String ABOUT = "about";
  static final String CHANGE = "change";
  static final String EMAIL = "email";

  private static final Duration CONFIRMATION = Duration.ofMinutes(30);

  @Inject @Platform private Jdbi sql;
  @Inject private MailSettings settings;
  @Inject private Clock clock;

  /** What there is to say. */
  enum About {
    /** To the new address, with the link that confirms it, unless somebody has it. */
    CONFIRM,

    /** To whoever has the address already. */
    TAKEN,

    /** To the old address, with the link that takes the change back. */
    CHANGED,

    /** To the address that was lost by taking the change back. */
    UNDONE
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String words(Map<String, String> facts) {
    return KIND + "-" + about(facts).name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Optional<Letter> write(Map<String, String> facts) {
    Language language = Language.valueOf(fact(facts, Notices.LANGUAGE));
    String when = Moments.inWords(Instant.parse(fact(facts, Notices.AT)), language);
    return switch (about(facts)) {
      case CONFIRM -> confirmation(change(facts), language);
      case TAKEN -> taken(change(facts), language);
      case CHANGED -> changed(change(facts), language, when);
      case UNDONE -> Optional.of(new Letter(fact(facts, EMAIL), language, Map.of("when", when)));
    };
  }

  private Optional<Letter> confirmation(UUID change, Language language) {
    String token = Tokens.random();
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                """
                update platform.email_changes c set confirmation_hash = ?, confirmation_ends_at = ?
                 where c.id = ? and c.confirmed_at is null
                   and not exists (select 1 from platform.people p where p.email = c.new_email)
                returning c.new_email
                """)
            .bind(0, Tokens.hashOf(token))
            .bind(1, now().plus(CONFIRMATION))
            .bind(2, change)
            .mapTo(String.class)
            .findOne()
            .map(email -> letter(email, language, "/app/confirm-email#" + token)));
  }

  private Optional<Letter> taken(UUID change, Language language) {
    return sql.withHandle(handle ->
        handle
            .createQuery(
                """
                select p.email
                  from platform.email_changes c join platform.people p on p.email = c.new_email
                 where c.id = ? and c.confirmed_at is null
                """)
            .bind(0, change)
            .mapTo(String.class)
            .findOne()
            .map(email -> letter(email, language, "/app/sign-in")));
  }

  private Optional<Letter> changed(UUID change, Language language, String when) {
    String token = Tokens.random();
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                """
                update platform.email_changes set undo_hash = ?
                 where id = ? and confirmed_at > ?
                returning old_email
                """)
            .bind(0, Tokens.hashOf(token))
            .bind(1, change)
            .bind(2, now().minus(EmailUndo.WITHIN))
            .mapTo(String.class)
            .findOne()
            .map(email ->
                new Letter(
                    email,
                    language,
                    Map.of("when", when, "link", settings.link("/app/undo-email#" + token)))));
  }

  private Letter letter(String to, Language language, String link) {
    return new Letter(to, language, Map.of("link", settings.link(link)));
  }

  private static About about(Map<String, String> facts) {
    return About.valueOf(fact(facts, ABOUT));
  }

  private static UUID change(Map<String, String> facts) {
    return UUID.fromString(fact(facts, CHANGE));
  }

  private static String fact(Map<String, String> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
