package com.medspasync.reconciliation.claims;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.text.ProductCatalog;
import java.util.List;
import java.util.Map;
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

  @Test
  void aReversalUndoesTheLatestLineOfItsAmountThatCameBefore() {
    RewardLine earlier = aReward(2).id("ALT1").value(2000).points(0).build();
    RewardLine latest = aReward(3).id("ALT2").value(2000).points(0).at(VISIT.plusDays(1)).build();
    RewardLine after = aReward(4).id("ALT3").value(2000).points(0).at(VISIT.plusDays(3)).build();
    RewardLine other = aReward(5).id("ALT4").value(3000).points(0).at(VISIT.plusDays(1)).build();

    ClaimBook book = book(earlier, latest, after, other, reversal(6).build());

    assertThat(categories(book))
        .containsExactly(
            Optional.empty(),
            Optional.of(RewardCategory.REVERSED),
            Optional.empty(),
            Optional.empty(),
            Optional.of(RewardCategory.REVERSAL));
    assertThat(book.related(book.claims().get(1))).isEqualTo(book.claims().get(4).line());
  }

  @Test
  void aReversalUndoesTheLineMarkedAsCancelledRatherThanALaterOne() {
    RewardLine cancelled = aReward(2).id("ALT1").value(2000).cancelled().build();
    RewardLine later = aReward(3).id("ALT2").value(2000).at(VISIT.plusHours(1)).build();

    ClaimBook book = book(cancelled, later, reversal(4).build());

    assertThat(book.related(book.claims().get(2))).isEqualTo(cancelled);
    assertThat(book.screenedAs(book.claims().get(1))).isEmpty();
  }

  @Test
  void twoReversalsUndoTwoLines() {
    ClaimBook book =
        book(
            aReward(2).id("ALT1").value(2000).build(),
            aReward(3).id("ALT2").value(2000).at(VISIT.plusHours(1)).build(),
            reversal(4).build(),
            reversal(5).build());

    assertThat(categories(book).subList(0, 2)).containsOnly(Optional.of(RewardCategory.REVERSED));
    assertThat(book.related(book.claims().get(2))).isNotEqualTo(book.related(book.claims().get(3)));
  }

  @Test
  void aReversalOfALineThatIsNotThereUndoesNothing() {
    ClaimBook otherProduct =
        book(aReward(2).value(2000).products("JUVÉDERM® VOLUMA® XC").build(), reversal(3).build());
    ClaimBook otherVoucher =
        book(aReward(2).value(2000).certificate("C7").build(), reversal(3).build());

    assertThat(categories(otherProduct))
        .containsExactly(Optional.empty(), Optional.of(RewardCategory.REVERSAL));
    assertThat(otherProduct.related(otherProduct.claims().get(1))).isNull();
    assertThat(categories(otherVoucher))
        .containsExactly(Optional.empty(), Optional.of(RewardCategory.REVERSAL));
  }

  @Test
  void aReversalFindsItsLineByTheVoucherOrWhereTheCodeIsTheLinesOwn() {
    ClaimBook byVoucher =
        book(
            aReward(2).value(2000).certificate("C7").build(),
            reversal(3).certificate("C7").build());
    ClaimBook byOwnCode =
        book(
            aReward(2).id("ALT1").value(2000).certificate("ALT1").build(),
            reversal(3).certificate("ALT1-R").build());

    assertThat(categories(byVoucher)).contains(Optional.of(RewardCategory.REVERSED));
    assertThat(categories(byOwnCode)).contains(Optional.of(RewardCategory.REVERSED));
  }

  @Test
  void aCorrectionWithoutAVisitIsNoClaim() {
    assertThat(categories(book(aReward(2).kind(RewardLine.Kind.ADJUSTMENT).build())))
        .containsExactly(Optional.of(RewardCategory.ADJUSTMENT));
  }

  @Test
  void aDuplicateSaysTheSameInEveryRespect() {
    assertThat(book(aReward(2).build(), aReward(3).build()).open()).hasSize(1);
    assertThat(book(aReward(2).build(), aReward(3).at(VISIT.plusDays(1)).build()).open())
        .hasSize(2);
    assertThat(book(aReward(2).build(), aReward(3).points(300).build()).open()).hasSize(2);
    assertThat(book(aReward(2).build(), aReward(3).redeemed(5).build()).open()).hasSize(2);
    assertThat(book(aReward(2).build(), aReward(3).offer("Flash sale").build()).open()).hasSize(2);
    assertThat(book(aReward(2).build(), aReward(3).certificate("C1").build()).open()).hasSize(2);
    assertThat(book(aReward(2).build(), aReward(3).program(Program.ASPIRE).build()).open())
        .hasSize(2);
    assertThat(
            book(
                    aReward(2).id("A1").certificate("A1").build(),
                    aReward(3).id("A2").certificate("A2").build())
                .open())
        .as("codes that only name the line")
        .hasSize(1);
  }

  @Test
  void ofTwoEntriesAtOneTimeTheLowerNumberCameFirst() {
    RewardLine tenth = aReward(2).id("ALT10").build();
    RewardLine ninth = aReward(3).id("ALT9").build();

    assertThat(book(tenth, ninth).open()).extracting(Claim::line).containsExactly(ninth);
  }

  @Test
  void aDuplicateKnowsItsOriginal() {
    ClaimBook book = book(aReward(2).id("A1").build(), aReward(3).id("A2").build());

    assertThat(book.repeated())
        .containsExactly(Map.entry(book.claims().get(1), book.claims().get(0)));
  }

  @Test
  void aTestIsKnownByItsAddressToo() {
    RewardLine test =
        aReward(2).of(new Person("Anna Abel", "", "", "", "demo@example.com", "")).build();
    RewardLine hers =
        aReward(3).of(new Person("Anna Abel", "", "", "", "anna@example.com", "")).build();
    RewardLine work =
        aReward(4).of(new Person("Demo Abel", "", "", "", "demo@clinic.com", "")).build();
    RewardLine local =
        aReward(5).of(new Person("Beth Abel", "", "", "", "test@test.org", "")).build();

    assertThat(categories(book(test, hers, work, local)))
        .containsExactly(
            Optional.of(RewardCategory.TEST_TXN),
            Optional.empty(),
            Optional.empty(),
            Optional.of(RewardCategory.TEST_TXN));
  }

  @Test
  void onlyStandingMoneyOfOneDayAndProgrammeIsAddedUp() {
    RewardLine first = aReward(2).value(2000).build();
    RewardLine undone = aReward(3).value(4000).cancelled().build();
    RewardLine next = aReward(4).value(5000).at(VISIT.plusDays(1)).build();
    RewardLine other = aReward(5).value(3000).program(Program.ASPIRE).build();

    assertThat(book(first, undone, next, other).claims())
        .extracting(Claim::visitValueMinor)
        .containsExactly(2000L, 2000L, 5000L, 3000L);
  }

  @Test
  void linesWithoutAMemberAreNotAddedUp() {
    RewardLine one = aReward(2).of(Person.UNKNOWN).value(2000).build();
    RewardLine two = aReward(3).of(Person.UNKNOWN).value(3000).build();

    assertThat(book(one, two).claims())
        .extracting(Claim::member, Claim::visitValueMinor)
        .containsExactly(tuple(-1, 2000L), tuple(-1, 3000L));
  }

  @Test
  void claimsAreInTheOrderOfTheirLinesAndOnesOwnProductCountsOnce() {
    ClaimBook book =
        book(
            aReward(7).products("BOTOX® Cosmetic", "Botox", "nothing known").build(),
            aReward(3).build());

    assertThat(book.claims()).extracting(claim -> claim.line().ref().line()).containsExactly(3, 7);
    assertThat(book.claims()).extracting(Claim::index).containsExactly(0, 1);
    assertThat(book.claims().get(1).products()).extracting(Product::key).containsExactly("botox");
  }

  private static RewardBuilder reversal(int line) {
    return aReward(line)
        .id("ALTR" + line)
        .value(-2000)
        .points(0)
        .kind(RewardLine.Kind.REVERSAL)
        .at(VISIT.plusDays(2));
  }

  private static ClaimBook book(RewardLine... lines) {
    return ClaimBook.of(List.of(lines), ProductCatalog.standard(), GivenNames.standard());
  }

  private static List<Optional<RewardCategory>> categories(ClaimBook book) {
    return book.claims().stream().map(book::screenedAs).toList();
  }
}
