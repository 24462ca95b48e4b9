package com.medspasync.reconciliation.visits;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static com.medspasync.reconciliation.fixtures.Visits.treatment;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.Program;
import org.junit.jupiter.api.Test;

class VisitTest {

  @Test
  void addsUpTheMoneyOffOfEachProgramme() {
    Visit visit =
        aVisit()
            .reward(Program.ALLE, 2000)
            .reward(Program.ALLE, 3000)
            .reward(Program.ASPIRE, 700)
            .build();

    assertThat(visit.rewardMinor(Program.ALLE)).isEqualTo(5000);
    assertThat(visit.rewardMinor(Program.EVOLUS)).isZero();
    assertThat(visit.rewardMinor()).isEqualTo(5700);
  }

  @Test
  void mayRewardWhatAnOpenDiscountLeavesRoomFor() {
    Visit visit = aVisit().reward(Program.ALLE, 2000).reward(Program.ALLE, 3000, 4000L, 0L).build();

    assertThat(visit.mayReward(Program.ALLE, 5000)).isTrue();
    assertThat(visit.mayReward(Program.ALLE, 6000)).isTrue();
    assertThat(visit.mayReward(Program.ALLE, 2000)).isTrue();
    assertThat(visit.mayReward(Program.ALLE, 4000)).isFalse();
    assertThat(visit.mayReward(Program.ASPIRE, 6000)).isFalse();
  }

  @Test
  void nothingIsNoReward() {
    assertThat(aVisit().build().mayReward(Program.ALLE, 0)).isFalse();
  }

  @Test
  void midnightIsADayWithoutATime() {
    assertThat(aVisit().build().isTimed()).isTrue();
    assertThat(aVisit().at(VISIT.toLocalDate().atStartOfDay()).build().isTimed()).isFalse();
  }

  @Test
  void aTreatmentIsKnownByInvoiceAndPosition() {
    assertThat(treatment(aSale(2).invoice("INV-9").ordinal(3)).posRef()).isEqualTo("INV-9#3");
  }
}
