package com.medspasync.reconciliation.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutomaticSetTest {

  @Test
  void takesAsManyAsTheAcceptedErrorAllows() {
    AutomaticSet set = AutomaticSet.of(List.of(0.9999, 0.9995, 0.998, 0.97), 0.001);

    assertThat(set.contains(0.998)).isTrue();
    assertThat(set.contains(0.97)).isFalse();
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
  }
}
