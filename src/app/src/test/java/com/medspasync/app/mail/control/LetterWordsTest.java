package com.medspasync.app.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.mail.entity.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetterWordsTest {

  private static final Pattern OPEN = Pattern.compile("\\{\\{\\w+}}");

  @Test
  void everyLetterHasWordsInEveryLanguageAndLeavesTheSameOpen() {
    Map<String, LetterWords.Words> english = LetterWords.of(Language.ENGLISH);
    Map<String, LetterWords.Words> spanish = LetterWords.of(Language.SPANISH);

    assertThat(spanish.keySet()).isEqualTo(english.keySet()).isNotEmpty();
    english.forEach((kind, words) ->
        assertThat(open(Objects.requireNonNull(spanish.get(kind))))
            .as(kind)
            .isEqualTo(open(words)));
  }

  @Test
  void subjectsAreTheSameForEverybody() {
    for (Language language : Language.values()) {
      LetterWords.of(language)
          .forEach((kind, words) -> assertThat(words.subject()).as(kind).doesNotContain("{"));
    }
  }

  @Test
  void whoReadsAnotherLanguageIsWrittenToInEnglish() {
    assertThat(Language.of(List.of(Locale.FRENCH, Locale.forLanguageTag("es-MX"))))
        .isEqualTo(Language.SPANISH);
    assertThat(Language.of(List.of(Locale.FRENCH))).isEqualTo(Language.ENGLISH);
  }

  private static Set<String> open(LetterWords.Words words) {
    return Stream.of(words.before().stream(), words.after().stream())
        .flatMap(lines -> lines)
        .flatMap(line -> OPEN.matcher(line).results().map(MatchResult::group))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
