package com.medspasync.reconciliation.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutomaticSetTest {

  @Test
  void takesAsManyAsTheAcceptedErrorAllows() {
    AutomaticSet set = AutomaticSet.of(List.of(0.9999, 0.9995, 0.998, 0.97), 0.001);

    assertThat(set.contains(0.998)).isTrue();
    assertThat(set.contains(0.97)).isFalse();
    assertThat(set.threshold()).isEqualTo(0.998);
  }

  @Test
  void isStricterForAStricterOwner() {
    AutomaticSet set = AutomaticSet.of(List.of(0.9999, 0.9995, 0.998, 0.97), 0.0002);

    assertThat(set.contains(0.9999)).isTrue();
    assertThat(set.contains(0.998)).isFalse();
  }

  @Test
  void neverHidesADoubtfulMatchAmongManySureOnes() {
    AutomaticSet set = AutomaticSet.of(Collections.nCopies(100_000, 1.0), 0.001);

    assertThat(set.contains(0.9)).isFalse();
  }

  @Test
  void isEmptyWhenNothingIsSureEnough() {
    assertThat(AutomaticSet.of(List.of(0.9, 0.8), 0.001).contains(0.9)).isFalse();
    assertThat(AutomaticSet.of(List.of(), 0.001).contains(1)).isFalse();
  }

  @Test
  void anErrorThatIsJustAcceptedIsAccepted() {
    assertThat(AutomaticSet.of(List.of(0.75), 0.25).contains(0.75)).isTrue();
    assertThat(AutomaticSet.of(List.of(1.0, 0.5), 0.25).contains(0.5)).isTrue();
  }

  @Test
  void ofEquallySureMatchesAllAreTakenOrNone() {
    assertThat(AutomaticSet.of(List.of(1.0, 0.5, 0.5), 0.25).contains(0.5)).isFalse();
    assertThat(AutomaticSet.of(List.of(1.0, 1.0, 0.5, 0.5), 0.25).contains(0.5)).isTrue();
  }

  @Test
  void aSingleMatchMayBeTwentyTimesAsDoubtfulAsTheAverageAndNoMore() {
    double accepted = 1.0 / 160;

    assertThat(threshold(0.875, accepted)).isEqualTo(0.875);
    assertThat(threshold(0.874, accepted)).isEqualTo(1);
  }

  @Test
  void aPromiseMakesItStricterAndNeverLaxer() {
    AutomaticSet set = AutomaticSet.of(List.of(0.9999, 0.9995, 0.998), 0.001);

    assertThat(set.notBelow(0.9995).contains(0.998)).isFalse();
    assertThat(set.notBelow(0.9995).contains(0.9995)).isTrue();
    assertThat(set.notBelow(0.5).threshold()).isEqualTo(0.998);
  }

  /** The threshold for many sure proposals and a doubtful one. */
  private static double threshold(double doubtful, double accepted) {
    List<Double> all = new ArrayList<>(Collections.nCopies(1000, 1.0));
    all.add(doubtful);
    return AutomaticSet.of(all, accepted).threshold();
  }
}
