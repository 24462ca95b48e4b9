package com.medspasync.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientPrivacyTest {
  private static final Person MARIA =
      new Person("Maria Lopez", "Maria", "Lopez", "7045550123", "maria@mail.example", "AL12345678");

  private final ClientPrivacy whole = new ClientPrivacy(() -> true);
  private final ClientPrivacy masked = new ClientPrivacy(() -> false);

  @Test
  void ofWhatTheDeskNotedOnlyTheNumbersAreLeft() {
    assertThat(masked.note("Maria's sister came, cert A-4711")).isEqualTo("A-4711");
    assertThat(whole.note("Maria's sister came, cert A-4711"))
        .isEqualTo("Maria's sister came, cert A-4711");
  }

  @Test
  void nothingThatReachesAPersonIsLeftOfHer() {
    Person shown = masked.person(MARIA);

    assertThat(
            List.of(
                shown.name(),
                shown.given(),
                shown.family(),
                shown.phone(),
                shown.email(),
                shown.memberId()))
        .containsExactly("M. L.", "M.", "L.", "•••0123", "m•••", "•••5678");
    assertThat(whole.person(MARIA)).isEqualTo(MARIA);
  }

  @Test
  void evidenceOfAFieldThatNobodyKnowsIsNotShown() {
    assertThat(masked.evidence("shoe-size", "38")).isEmpty();
    assertThat(masked.evidence("phone", "7045550123")).isEqualTo("•••0123");
  }
}
