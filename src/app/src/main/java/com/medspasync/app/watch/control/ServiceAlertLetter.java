package com.medspasync.app.watch.control;

import com.medspasync.app.mail.control.LetterWriter;
import com.medspasync.app.mail.control.MailSettings;
import com.medspasync.app.mail.control.Moments;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.watch.entity.ServiceRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells an operator that something about the service should be looked at. */
@ApplicationScoped
public class ServiceAlertLetter implements LetterWriter {

  static final String KIND = "service-alert";
  static final String OPERATOR = "operator";
  static final String RULE = "rule";
  static final String AT = "at";

  @Inject @Platform private Jdbi sql;
  @Inject private MailSettings settings;

  @Override
  public String kind() {
    return KIND;
  }

  /** Guesses are told in the same words, and so are refusals: the console says which they are. */
  @Override
  public String words(Map<String, String> facts) {
    return switch (ServiceRule.valueOf(fact(facts, RULE))) {
      case GUESSING, STUFFING, SPREAD -> KIND + "-guesses";
      case FOREIGN_PAGES, FORGED_TOKENS, USED_UP_BUDGETS -> KIND + "-refusals";
    };
  }

  @Override
  public Optional<Letter> write(Map<String, String> facts) {
    String when = Moments.inWords(Instant.parse(fact(facts, AT)), Language.ENGLISH);
    return sql.withHandle(handle ->
        handle
            .createQuery("select email from platform.operators where id = ? and status = 'ACTIVE'")
            .bind(0, UUID.fromString(fact(facts, OPERATOR)))
            .mapTo(String.class)
            .findOne()
            .map(email ->
                new Letter(
                    email,
                    Language.ENGLISH,
                    Map.of("when", when, "link", settings.link("/operator/alerts")))));
  }

  private static String fact(Map<String, String> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }
}
