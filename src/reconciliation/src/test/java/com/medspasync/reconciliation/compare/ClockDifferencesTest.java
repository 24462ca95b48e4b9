package com.medspasync.reconciliation.compare;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.model.Program;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockDifferencesTest {

  private final ClockDifferences.Learner learner = new ClockDifferences.Learner();

  @Test
  void takesTheMiddleOfWhatItSaw() {
    for (int minutes : new int[] {90, 3, 80, 85, 95, 85, 400, 88}) {
      add(minutes);
    }

    assertThat(learner.learned().minutes(Program.ALLE, "L1")).isEqualTo(88);
  }

  @Test
  void sevenPairsTellNothing() {
    for (int i = 0; i < 7; i++) {
      add(90);
    }

    assertThat(learner.learned().minutes(Program.ALLE, "L1")).isZero();
  }

  @Test
  void eachProgrammeAndPlaceHasItsOwn() {
    for (int i = 0; i < 8; i++) {
      add(90);
    }

    assertThat(learner.learned().minutes(Program.ASPIRE, "L1")).isZero();
    assertThat(learner.learned().minutes(Program.ALLE, "L2")).isZero();
  }

  @Test
  void pairsOfOtherDaysOrWithoutATimeDoNotCount() {
    for (int i = 0; i < 8; i++) {
      learner.add(claim(VISIT.plusDays(1)), aVisit().build());
      learner.add(claim(VISIT.toLocalDate().atStartOfDay()), aVisit().build());
      learner.add(
          claim(VISIT.plusMinutes(90)), aVisit().at(VISIT.toLocalDate().atStartOfDay()).build());
    }

    assertThat(learner.learned().minutes(Program.ALLE, "L1")).isZero();
  }

  private void add(int minutes) {
    learner.add(claim(VISIT.plusMinutes(minutes)), aVisit().build());
  }

  private static Claim claim(LocalDateTime at) {
    return new Claim(0, aReward(2).at(at).build(), 0, List.of(), 0);
  }
}
