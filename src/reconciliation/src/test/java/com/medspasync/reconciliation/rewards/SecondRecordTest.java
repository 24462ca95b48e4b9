package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.fixtures.Lines;
import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondRecordTest {

  private static final Product BOTOX = new Product("botox", "botox", "neurotoxin", Program.ALLE);
  private static final Product VOLUMA = new Product("voluma", "juvederm", "filler", Program.ALLE);
  private static final Product DYSPORT =
      new Product("dysport", "dysport", "neurotoxin", Program.ASPIRE);

  private final Claim twenty = claim(1, aReward(2).quantity(20));
  private final Claim thirty = claim(1, aReward(3).quantity(30));

  @Test
  void aProductThatWasGivenTwiceHasTwoRecords() {
    assertThat(holds(visit(of(BOTOX, 20), of(BOTOX, 30)), twenty, thirty)).isTrue();
  }

  @Test
  void oneOfTheLinesMayNameAnotherProductOfItsProgramme() {
    assertThat(holds(visit(of(BOTOX, 20), of(VOLUMA, 30)), twenty, thirty)).isTrue();
    assertThat(holds(visit(of(VOLUMA, 20), of(BOTOX, 30)), twenty, thirty)).isTrue();
    assertThat(holds(visit(of(VOLUMA, 20), of(VOLUMA, 30)), twenty, thirty)).isFalse();
  }

  @Test
  void recordsOfAnotherProgrammeOrOfNoKnownProductAreOfNeither() {
    assertThat(holds(visit(of(BOTOX, 20), of(DYSPORT, 30)), twenty, thirty)).isFalse();
    assertThat(
            holds(
                visit(of(BOTOX, 20), new Treatment(aSale(4).quantity(30).build(), null)),
                twenty,
                thirty))
        .isFalse();
  }

  @Test
  void oneRecordIsNotEnough() {
    assertThat(holds(visit(of(BOTOX, 20)), twenty, thirty)).isFalse();
    assertThat(holds(visit(of(BOTOX, 20), of(BOTOX, 31)), twenty, thirty)).isFalse();
  }

  @Test
  void theSameQuantityTwiceIsOneReportTwice() {
    Visit visit = visit(of(BOTOX, 20), of(BOTOX, 20));

    assertThat(holds(visit, twenty, claim(1, aReward(4).quantity(20)))).isFalse();
  }

  @Test
  void reportsWithoutAQuantityOfOtherMembersOrOfNothingDoneAreNoSuchPair() {
    Visit visit = visit(of(BOTOX, 20), of(BOTOX, 30));

    assertThat(holds(visit, claim(1, aReward(4).withoutQuantity()), thirty)).isFalse();
    assertThat(holds(visit, twenty, claim(1, aReward(4).withoutQuantity()))).isFalse();
    assertThat(holds(visit, twenty, claim(2, aReward(4).quantity(30)))).isFalse();
    RewardBuilder redemption =
        aReward(4).quantity(30).kind(RewardLine.Kind.REDEEM).value(4000).points(0);
    assertThat(holds(visit, twenty, claim(1, redemption))).isFalse();
    assertThat(holds(visit, claim(1, redemption), thirty)).isFalse();
  }

  private static boolean holds(Visit visit, Claim a, Claim b) {
    return SecondRecord.holds(visit, a, b);
  }

  private static Claim claim(int member, RewardBuilder line) {
    return new Claim(0, line.build(), member, List.of(BOTOX), 0);
  }

  private static Treatment of(Product product, int quantity) {
    return new Treatment(aSale(quantity).quantity(quantity).build(), product);
  }

  private static Visit visit(Treatment... treatments) {
    return new Visit(
        0, "L1", Lines.VISIT.toLocalDate(), Lines.VISIT, 0, false, List.of(treatments), List.of());
  }
}
