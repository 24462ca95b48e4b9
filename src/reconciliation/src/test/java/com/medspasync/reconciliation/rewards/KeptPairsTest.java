package com.medspasync.reconciliation.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptPairsTest {

  private static final int ROOM = 100;

  private final KeptPairs<Long> pairs = new KeptPairs<>(ROOM);
  private final List<Long> foundOut = new ArrayList<>();

  @Test
  void findsOutOnceWhatItHasRoomFor() {
    askForEach(ROOM);
    askForEach(ROOM);

    assertThat(foundOut).hasSize(ROOM).doesNotHaveDuplicates();
  }

  @Test
  void keepsNoMoreThanItHasRoomFor() {
    askForEach(50 * ROOM);

    assertThat(pairs.size()).isEqualTo(ROOM);
  }

  @Test
  void answersTheSameForPairsBeyondTheRoom() {
    askForEach(2 * ROOM);

    assertThat(pairs.get(7, () -> -1L)).isEqualTo(7);
    assertThat(pairs.get(2L * ROOM - 1, () -> 11L)).isEqualTo(11);
  }

  private void askForEach(int count) {
    for (long pair = 0; pair < count; pair++) {
      long asked = pair;
      pairs.get(
          asked,
          () -> {
            foundOut.add(asked);
            return asked;
          });
    }
  }
}
