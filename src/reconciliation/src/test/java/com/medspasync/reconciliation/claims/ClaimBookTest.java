package com.medspasync.reconciliation.claims;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.ProductCatalog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimBookTest {

  @Test
  void pairsAReversalWithTheEntryItUndoes() {
    RewardLine kept = aReward(2).id("ALT1").value(2000).build();
    RewardLine undone = aReward(3).id("ALT2").value(2000).at(VISIT.plusMinutes(2)).build();
    RewardLine reversal =
        aReward(4)
            .id("ALT3")
            .value(-2000)
            .kind(RewardLine.Kind.REVERSAL)
            .at(VISIT.plusMinutes(4))
            .build();

    ClaimBook book = book(kept, undone, reversal);

    assertThat(categories(book))
        .containsExactly(
            Optional.empty(),
            Optional.of(RewardCategory.REVERSED),
            Optional.of(RewardCategory.REVERSAL));
    assertThat(book.related(book.claims().get(2))).isEqualTo(undone);
  }

  @Test
  void takesACancelledLineForReversed() {
    assertThat(categories(book(aReward(2).value(4000).cancelled().build())))
        .containsExactly(Optional.of(RewardCategory.REVERSED));
  }

  @Test
  void callsTheLaterOfTwoEqualLinesADuplicate() {
    RewardLine first = aReward(7).id("ALT1").build();
    RewardLine second = aReward(5).id("ALT2").at(VISIT.plusMinutes(3)).build();

    ClaimBook book = book(first, second);

    assertThat(book.open()).extracting(Claim::line).containsExactly(first);
    assertThat(book.repeated()).hasSize(1);
  }

  @Test
  void keepsTwoDifferentRedemptionsOfOneVisit() {
    ClaimBook book = book(aReward(2).value(2000).build(), aReward(3).value(5000).points(0).build());

    assertThat(book.open()).hasSize(2);
    assertThat(book.claims()).allMatch(claim -> claim.visitValueMinor() == 7000);
    assertThat(book.claims().get(0).excludes(book.claims().get(1))).isFalse();
  }

  @Test
  void findsTestTransactionsButNoClientCalledTester() {
    RewardLine test =
        aReward(2).of(new Person("Test Patient", "", "", "555-555-5555", "", "")).build();
    RewardLine client = aReward(3).of(person("Laura Tester", "512-555-0199")).build();

    assertThat(categories(book(test, client)))
        .containsExactly(Optional.of(RewardCategory.TEST_TXN), Optional.empty());
  }

  private static ClaimBook book(RewardLine... lines) {
    return ClaimBook.of(List.of(lines), ProductCatalog.standard(), GivenNames.standard());
  }

  private static List<Optional<RewardCategory>> categories(ClaimBook book) {
    return book.claims().stream().map(book::screenedAs).toList();
  }
}
