package com.medspasync.app.mail.control;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.medspasync.app.mail.entity.Language;
import com.medspasync.app.mail.entity.Letter;
import com.medspasync.app.mail.entity.MailMessage;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Puts letters into words. The words of a language stand in one file, the look of all letters in
 * two, as text and as HTML; a value is text wherever it is put, never markup.
 */
final class LetterWords {

  private static final Map<Language, Map<String, Words>> WORDS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      WORDS.put(language, read(language));
    }
  }

  private static final Template TEXT =
      Mustache.compiler()
          .escapeHTML(false)
          .emptyStringIsFalse(true)
          .compile(resource("letter.txt"));

  private static final Template HTML =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .compile(resource("letter.html"));

  private LetterWords() {}

  /**
   * The words of one kind of letter.
   *
   * @param before the link
   * @param button what the link says
   * @param after the link
   */
  record Words(String subject, List<String> before, String button, List<String> after) {}

  static MailMessage message(UUID id, String kind, Letter letter) {
    Words words =
        Objects.requireNonNull(
            Objects.requireNonNull(WORDS.get(letter.language())).get(kind),
            () -> "no words for " + kind);
    Map<String, Object> page = new HashMap<>();
    page.put("lang", letter.language().tag());
    page.put("subject", words.subject());
    page.put("before", filled(words.before(), letter.values()));
    page.put("button", words.button());
    page.put("link", letter.values().getOrDefault("link", ""));
    page.put("after", filled(words.after(), letter.values()));
    return new MailMessage(
        id,
        letter.to(),
        letter.language(),
        words.subject(),
        TEXT.execute(page),
        HTML.execute(page));
  }

  static Map<String, Words> of(Language language) {
    return Objects.requireNonNull(WORDS.get(language));
  }

  private static List<String> filled(List<String> lines, Map<String, String> values) {
    return lines.stream()
        .map(line -> Mustache.compiler().escapeHTML(false).compile(line).execute(values))
        .toList();
  }

  private static Map<String, Words> read(Language language) {
    String name = "letters." + language.tag() + ".yaml";
    try {
      return new YAMLMapper().readValue(resource(name), new TypeReference<Map<String, Words>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(LetterWords.class.getResourceAsStream("/mail/" + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
