package com.medspasync.reconciliation.visits;

import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.text.ProgramLabels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsualReductionsTest {

  private final List<SaleLine> sales = new ArrayList<>();
  private final List<RewardLine> rewards = new ArrayList<>();

  @Test
  void knowsHowOftenAnAmountIsRedeemed() {
    redeemed(3, 4000);
    redeemed(1, 2000);

    assertThat(usual().shareOfAmount(Program.ALLE, 4000)).isCloseTo(3.02 / 5, within(1e-9));
    assertThat(usual().shareOfAmount(Program.ALLE, 100)).isCloseTo(0.02 / 5, within(1e-9));
    assertThat(usual().shareOfAmount(Program.ASPIRE, 4000)).isCloseTo(0.02, within(1e-9));
  }

  @Test
  void linesWithoutMoneyAreNoRedemptions() {
    redeemed(4, 0);

    assertThat(usual().shareOfAmount(Program.ALLE, 0)).isCloseTo(0.02, within(1e-9));
  }

  @Test
  void knowsHowOftenTheHouseGivesARate() {
    discounted(3, 10);
    discounted(1, 25);

    assertThat(usual().shareOfRate(1_000, 10_000)).isCloseTo(3.02 / 5, within(1e-9));
    assertThat(usual().shareOfRate(1_040, 10_000)).as("10.4 %").isCloseTo(3.02 / 5, within(1e-9));
    assertThat(usual().shareOfRate(1_060, 10_000)).as("10.6 %").isCloseTo(0.02 / 5, within(1e-9));
    assertThat(usual().shareOfRate(1_000, 0)).isCloseTo(0.02, within(1e-9));
  }

  @Test
  void programmesAndUnnamedReductionsTellNothingAboutTheHouse() {
    for (int i = 0; i < 5; i++) {
      sales.add(aSale(i).gross(10_000).discount("Alle", 1_000).build());
      sales.add(aSale(20 + i).gross(10_000).discount("", 1_000).build());
      sales.add(aSale(40 + i).gross(0).discount("VIP", 1_000).build());
      sales.add(aSale(60 + i).gross(10_000).discount("VIP", 0).build());
    }

    assertThat(usual().shareOfRate(1_000, 10_000)).isCloseTo(0.02, within(1e-9));
  }

  @Test
  void theMostUsualPairOfRewardAndRateComesFirst() {
    discounted(5, 10);
    discounted(3, 20);
    redeemed(9, 4000);

    assertThat(usual().rewardsBeside(5_000, 10_000, Program.ALLE))
        .as("10 % and the usual 40, or 20 % and 30")
        .containsExactly(4_000L, 3_000L);
  }

  @Test
  void whereAllIsAlikeTheMoreUsualRateDecidesThenTheSmallerReward() {
    discounted(3, 10);
    discounted(5, 20);

    assertThat(usual().rewardsBeside(5_000, 10_000, Program.ALLE)).containsExactly(3_000L, 4_000L);

    sales.clear();
    discounted(3, 10);
    discounted(3, 20);
    assertThat(usual().rewardsBeside(5_000, 10_000, Program.ALLE)).containsExactly(3_000L, 4_000L);
  }

  @Test
  void aHouseDiscountMayBeRoundedDownToDollars() {
    discounted(3, 10);

    assertThat(usual().rewardsBeside(5_000, 10_550, Program.ALLE)).containsExactly(3_945L, 4_000L);
  }

  @Test
  void aRateSeenOnceMayBeAnything() {
    discounted(1, 10);

    assertThat(usual().rewardsBeside(5_000, 10_000, Program.ALLE)).isEmpty();
  }

  @Test
  void aRateThatIsSeldomAmongManyIsNoPromotion() {
    discounted(200, 20);
    discounted(4, 10);

    assertThat(usual().rewardsBeside(5_000, 10_000, Program.ALLE)).containsExactly(3_000L);
  }

  @Test
  void bothPartsAreMoney() {
    discounted(3, 50);

    assertThat(usual().rewardsBeside(5_000, 10_000, Program.ALLE)).isEmpty();
    assertThat(usual().rewardsBeside(5_000, 0, Program.ALLE)).isEmpty();
    assertThat(usual().rewardsBeside(5_001, 10_000, Program.ALLE)).containsExactly(1L);
  }

  private UsualReductions usual() {
    return new UsualReductions(sales, rewards, ProgramLabels.standard());
  }

  private void redeemed(int times, long minor) {
    for (int i = 0; i < times; i++) {
      rewards.add(aReward(rewards.size() + 2).value(minor).build());
    }
  }

  private void discounted(int times, int percent) {
    for (int i = 0; i < times; i++) {
      sales.add(aSale(sales.size() + 2).gross(10_000).discount("VIP", percent * 100L).build());
    }
  }
}
