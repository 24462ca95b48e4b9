package com.medspasync.app.erasure.control;

import com.medspasync.app.mail.control.LetterWriter;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells whoever was an owner that the practice is erased. */
@ApplicationScoped
public class ErasedLetter implements LetterWriter {

  static final String KIND = "practice-erased";
  static final String TO = "to";
  static final String PRACTICE = "practice";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Letter> write(Map<String, String> facts) {
    return Optional.of(
        new Letter(
            Objects.requireNonNull(facts.get(TO), TO),
            Language.ENGLISH,
            Map.of("practice", Objects.requireNonNull(facts.get(PRACTICE), PRACTICE))));
  }
}
