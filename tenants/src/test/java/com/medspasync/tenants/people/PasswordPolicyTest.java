package com.medspasync.tenants.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  private final Person person =
      new Person(TypedId.next(), "olivia.ocean@glow.example", "Olivia Ocean", null, true);

  @Test
  void acceptsAnyTwelveCharactersSpacesAndEmojiIncluded() {
    assertThat(refusalOf("a b c d e 💉💉")).isEmpty();
    assertThat(refusalOf("four quiet lamps at the door")).isEmpty();
  }

  @Test
  void acceptsAHundredAndTwentyEightCharactersAndLooksAtTheLastOne() {
    String longest = "the eleven geese of the harbor sing, ".repeat(4).substring(0, 128);

    assertThat(refusalOf(longest)).isEmpty();
  }

  /** The estimate's own list: what is long enough on it, alone and with the usual ends. */
  @Test
  void refusesWhatStandsOnTheListsOfGuessers() throws IOException {
    List<String> common;
    try (InputStream list =
            Objects.requireNonNull(
                Zxcvbn.class.getResourceAsStream("matchers/dictionaries/passwords.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      common = lines.lines().limit(3_000).toList();
    }

    assertThat(common).hasSize(3_000).allMatch(word -> refusalOf(word).isPresent());
    assertThat(common).allMatch(word -> refusalOf(word + "2026!").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qwertyuiop[]",
        "Passw0rd2026",
        "123456789012",
        "aaaaaaaaaaaaaaaa",
        "letmeinletmein",
        "FernandFrond2026"
      })
  void refusesHabitsAndTheNameOfThePractice(String password) {
    assertThat(refusalOf(password)).contains("identity.password-common");
  }

  @Test
  void refusesElevenCharactersAndAHundredAndTwentyNine() {
    assertThat(refusalOf("elevenchars")).contains("identity.password-too-short");
    assertThat(refusalOf("x".repeat(129))).contains("identity.password-too-long");
  }

  @Test
  void refusesWordsThatEverybodyKnowsAboutThePerson() {
    assertThat(refusalOf("MedSpaSync2026!")).contains("identity.password-guessable");
    assertThat(refusalOf("i am OLIVIA yes")).contains("identity.password-guessable");
  }

  private Optional<String> refusalOf(String password) {
    try {
      PasswordPolicy.check(password, person, List.of("Fern and Frond"));
      return Optional.empty();
    } catch (DomainException refused) {
      return Optional.of(refused.code());
    }
  }
}
