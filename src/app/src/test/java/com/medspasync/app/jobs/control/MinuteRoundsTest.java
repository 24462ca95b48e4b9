package com.medspasync.app.jobs.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A thousand sleeping spas cost no more than sixty, and none is forgotten. */
class MinuteRoundsTest {

  private final List<TenantId> visited = new ArrayList<>();
  private final MinuteRounds rounds =
      new MinuteRounds(
          List.of(
              () -> {
                throw new IllegalStateException("this chore always fails");
              },
              () -> visited.add(TenantContext.require())));

  @Test
  void fewAreAllLookedAtEveryMinute() {
    List<TenantId> spas = spas(MinuteRounds.EVERY_MINUTE);

    rounds.visitInTurns(spas);

    assertThat(visited).containsExactlyInAnyOrderElementsOf(spas);
  }

  @Test
  void manyAreLookedAtInTurnsEachWithinAQuarterOfAnHour() {
    List<TenantId> spas = spas(1_000);

    rounds.visitInTurns(spas);
    assertThat(visited).hasSize(67).doesNotHaveDuplicates();
    for (int minute = 1; minute < MinuteRounds.MINUTES_FOR_ALL; minute++) {
      rounds.visitInTurns(spas);
    }

    assertThat(new HashSet<>(visited)).containsAll(spas);
  }

  @Test
  void whereSomethingHappenedIsLookedAtOnceAndNotAgainInTurn() {
    List<TenantId> spas = spas(MinuteRounds.EVERY_MINUTE * MinuteRounds.MINUTES_FOR_ALL);
    TenantId lively = spas.getFirst();
    rounds.touch(lively);
    rounds.touch(lively);

    rounds.visitTouched();
    rounds.visitTouched();

    assertThat(visited).containsExactly(lively);
    rounds.visitInTurns(spas);
    assertThat(visited).containsOnlyOnce(lively);
  }

  @Test
  void aSpaThatIsClosedHasNoTurn() {
    List<TenantId> spas = new ArrayList<>(spas(3));
    rounds.visitInTurns(spas);
    TenantId closed = spas.removeFirst();
    visited.clear();

    rounds.visitInTurns(spas);

    assertThat(visited).doesNotContain(closed).hasSize(2);
  }

  private static List<TenantId> spas(int count) {
    return Stream.generate(TenantId::next).limit(count).toList();
  }
}
