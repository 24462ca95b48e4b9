package com.medspasync.tenants.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import org.junit.jupiter.api.Test;

class PasswordPolicyTest {

  private final Person person =
      new Person(TypedId.next(), "olivia.ocean@glow.example", "Olivia Ocean", null, true);

  @Test
  void acceptsAnyTwelveCharactersSpacesAndEmojiIncluded() {
    assertThatCode(() -> PasswordPolicy.check("a b c d e 💉💉", person)).doesNotThrowAnyException();
    assertThatCode(() -> PasswordPolicy.check("x".repeat(128), person)).doesNotThrowAnyException();
  }

  @Test
  void refusesElevenCharactersAndAHundredAndTwentyNine() {
    assertThat(refusal("elevenchars")).isEqualTo("identity.password-too-short");
    assertThat(refusal("x".repeat(129))).isEqualTo("identity.password-too-long");
  }

  @Test
  void refusesWordsThatEverybodyKnowsAboutThePerson() {
    assertThat(refusal("MedSpaSync2026!")).isEqualTo("identity.password-guessable");
    assertThat(refusal("i am OLIVIA yes")).isEqualTo("identity.password-guessable");
  }

  private String refusal(String password) {
    DomainException refused =
        catchThrowableOfType(DomainException.class, () -> PasswordPolicy.check(password, person));
    return refused.code();
  }
}
