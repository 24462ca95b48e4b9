package com.medspasync.reconciliation.learn;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Proposals.entry;
import static com.medspasync.reconciliation.fixtures.Proposals.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.result.PayoutCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineKeyTest {

  @Test
  void aLineIsKnownAgainByWhatItsSystemNeverChanges() {
    assertThat(LineKey.of(aReward(2).id("ALT1").build()))
        .isEqualTo(LineKey.of(aReward(99).id("ALT1").at(VISIT.plusDays(3)).build()))
        .isEqualTo(new LineKey("reward|alle|ALT1|earn"));
    assertThat(LineKey.of(aSale(2).invoice("INV-1").ordinal(3).build()))
        .isEqualTo(new LineKey("sale|L1|INV-1|3"));
    assertThat(LineKey.of(entry(2, 5000, 0.9, PayoutCategory.FEE).entry()))
        .isEqualTo(new LineKey("payout|stripe|txn_2|charge"));
    assertThat(new LineKey("a")).isLessThan(new LineKey("b"));
  }

  @Test
  void traitsAreSideGroupAndEachPieceOfEvidenceAgainst() {
    Traits traits =
        Traits.of(
            Side.REWARDS,
            "alle",
            List.of(
                evidence("timing", "15 to 28 days later", -2),
                evidence("phone", "different", -1),
                evidence("given_rarity", "", -3),
                evidence("prior", "", -9),
                evidence("timing", "15 to 28 days later", -2)));

    assertThat(traits.names())
        .containsExactly("rewards", "rewards:alle", "rewards:timing=15 to 28 days later");
  }

  @Test
  void factsAreInTheOrderOfKindSubjectAndMeaning() {
    Fact.Id id = new Fact.Id(Lesson.Kind.ITEM, "b", "b");

    assertThat(id).isLessThan(new Fact.Id(Lesson.Kind.LABEL, "a", "a"));
    assertThat(id).isLessThan(new Fact.Id(Lesson.Kind.ITEM, "c", "a"));
    assertThat(id).isLessThan(new Fact.Id(Lesson.Kind.ITEM, "b", "c"));
    assertThat(id).isEqualByComparingTo(new Fact.Id(Lesson.Kind.ITEM, "b", "b"));
  }
}
