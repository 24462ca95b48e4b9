package com.medspasync.reconciliation.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.reconciliation.guarantee.Evidence.Check;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

  private static final Evidence SOME =
      Evidence.of(
          List.of(
              new Check(1, true),
              new Check(0.9999, true),
              new Check(0.9998, false),
              new Check(0.95, true),
              new Check(0.9499, false),
              new Check(0, false)));

  @Test
  void countsWhatIsAtLeastSoSure() {
    assertThat(SOME.checked(0.9999)).isEqualTo(2);
    assertThat(SOME.checked(0.9995)).isEqualTo(3);
    assertThat(SOME.checked(0.95)).isEqualTo(4);
    assertThat(SOME.checked(0)).isEqualTo(6);
    assertThat(SOME.wrong(0.9999)).isZero();
    assertThat(SOME.wrong(0.9995)).isEqualTo(1);
    assertThat(SOME.wrong(0)).isEqualTo(3);
  }

  @Test
  void adds() {
    Evidence both = SOME.and(Evidence.of(List.of(new Check(1, false), new Check(0.95, true))));

    assertThat(both.checked(0)).isEqualTo(8);
    assertThat(both.checked(0.9999)).isEqualTo(3);
    assertThat(both.wrong(0.9999)).isEqualTo(1);
    assertThat(SOME.and(Evidence.NONE)).isEqualTo(SOME).hasSameHashCodeAs(SOME);
    assertThat(SOME.checked(0)).as("the parts stay as they were").isEqualTo(6);
  }

  @Test
  void whatWasCountedElsewhereIsTheSameEvidence() {
    Evidence counted =
        Evidence.counted(
            new long[] {2, 0, 0, 0, 0, 0, 0, 1, 0, 0}, new long[] {0, 1, 0, 0, 0, 0, 0, 0, 1, 1});

    assertThat(counted).isEqualTo(SOME).hasToString(SOME.toString());
    assertThat(SOME.toString()).contains("right=[2, 0", "wrong=[0, 1");
  }

  @Test
  void tellsRightFromWrong() {
    Evidence right = Evidence.of(List.of(new Check(1, true)));
    Evidence wrong = Evidence.of(List.of(new Check(1, false)));

    assertThat(right).isNotEqualTo(wrong).doesNotHaveSameHashCodeAs(wrong);
    assertThat(right).isNotEqualTo(Evidence.NONE);
  }

  @Test
  void asksForOneNumberALevel() {
    assertThatThrownBy(() -> Evidence.counted(new long[10], new long[9]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Evidence.counted(new long[11], new long[10]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, Double.NaN})
  void refusesAConfidenceThatIsNoProbability(double confidence) {
    assertThatThrownBy(() -> new Check(confidence, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyCanChangeTheLevels() {
    Evidence.levels()[0] = 0;

    assertThat(Evidence.levels()).startsWith(0.9999, 0.9995).endsWith(0.9, 0).hasSize(10);
  }
}
