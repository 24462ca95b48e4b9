package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.fixtures.Visits;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.PosRewardException.Category;
import com.medspasync.reconciliation.visits.GivenReward;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits of Botox, of which Alle pays, and what was redeemed of them. */
class RewardExceptionsTest {

  private static final DateRange COVERED =
      new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-04-30"));
  private static final DateRange MARCH =
      new DateRange(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));

  private final FoundLinks found = new FoundLinks();

  @Test
  void whatWasGivenAndRedeemedAlikeIsInOrder() {
    Visit visit = found.visit(aVisit().reward(Program.ALLE, 4_000).build());
    found.line(aReward(2).value(1_500).points(0).certificate("A"), visit);
    found.line(aReward(3).value(2_500).points(0).certificate("B"), visit);
    found.visit(aVisit().build());

    assertThat(exceptions()).isEmpty();
  }

  @Test
  void whereTheLabelLeavesTheAmountOpenAnyOfThemIsInOrder() {
    Visit visit = found.visit(aVisit().reward(Program.ALLE, 4_000, 6_000L).build());
    found.line(aReward(2).value(6_000), visit);

    assertThat(exceptions()).isEmpty();
  }

  @Test
  void anotherAmountIsAMismatchOfAllItsLines() {
    Visit visit = found.visit(aVisit().with(aSale(7)).reward(Program.ALLE, 4_000).build());
    found.line(aReward(3).value(2_500).points(0).certificate("B"), visit);
    found.line(aReward(2).value(2_000).points(0).certificate("A"), visit);
    found.line(aReward(4).products(), visit);

    PosRewardException exception = exceptions().getFirst();

    assertThat(exceptions()).hasSize(1);
    assertThat(exception.category()).isEqualTo(Category.AMOUNT_MISMATCH);
    assertThat(exception.posMinor()).isEqualTo(4_000);
    assertThat(exception.programMinor()).isEqualTo(4_500);
    assertThat(exception.rewardIds()).containsExactly("ALT7000002", "ALT7000003");
    assertThat(exception.posRef()).isEqualTo("INV-7#1");
    assertThat(exception.sale().line()).isEqualTo(7);
  }

  @Test
  void theSameAmountOfAnotherProgrammeStandsUnderTheWrongLabel() {
    Visit visit = found.visit(aVisit().reward(Program.ASPIRE, 4_000).build());
    found.line(aReward(2).value(4_000), visit);

    assertThat(exceptions())
        .extracting(
            PosRewardException::category,
            PosRewardException::program,
            PosRewardException::posMinor,
            PosRewardException::programMinor)
        .containsExactly(tuple(Category.WRONG_PROGRAM_LABEL, Program.ASPIRE, 4_000L, 4_000L));
    assertThat(exceptions().getFirst().rewardIds()).containsExactly("ALT7000002");
  }

  @Test
  void aLabelMayHoldItsOwnRewardAndAnotherProgrammes() {
    Visit visit = found.visit(aVisit().reward(Program.ALLE, 9_000).build());
    found.line(aReward(2).value(4_000), visit);
    found.line(aReward(3).program(Program.ASPIRE).value(5_000), visit);

    assertThat(exceptions())
        .extracting(
            PosRewardException::category,
            PosRewardException::program,
            PosRewardException::posMinor,
            PosRewardException::programMinor)
        .containsExactly(tuple(Category.WRONG_PROGRAM_LABEL, Program.ALLE, 5_000L, 5_000L));
  }

  @Test
  void aLabelWithoutAnyOfItsProductsIsWrongWhateverTheAmount() {
    Visit visit = found.visit(aVisit().reward(Program.ASPIRE, 4_000).build());
    found.line(aReward(2).value(5_000), visit);

    assertThat(exceptions())
        .extracting(PosRewardException::category)
        .containsExactly(Category.WRONG_PROGRAM_LABEL);
  }

  @Test
  void aLabelThatFitsTheProductIsNotAnotherProgrammesOfAnotherAmount() {
    Visit visit = found.visit(aVisit().reward(Program.ALLE, 4_000).build());
    found.line(aReward(2).program(Program.ASPIRE).value(5_000), visit);

    assertThat(exceptions())
        .extracting(PosRewardException::category, PosRewardException::program)
        .containsExactlyInAnyOrder(
            tuple(Category.DISCOUNT_NOT_REDEEMED, Program.ALLE),
            tuple(Category.DISCOUNT_MISSING_IN_POS, Program.ASPIRE));
  }

  @Test
  void aRedemptionThatTheDeskDidNotGiveIsMissingThere() {
    Visit visit = found.visit(aVisit().with(aSale(7)).with(aSale(8)).build());
    found.line(aReward(2).value(5_000), visit);

    assertThat(exceptions())
        .extracting(
            PosRewardException::category,
            PosRewardException::posMinor,
            PosRewardException::programMinor,
            exception -> exception.sale().line())
        .containsExactly(tuple(Category.DISCOUNT_MISSING_IN_POS, 0L, 5_000L, 7));
  }

  @ParameterizedTest
  @CsvSource({
    "3000, AMOUNT_MISMATCH, 3000",
    "10000, AMOUNT_MISMATCH, 10000",
    "10001, DISCOUNT_MISSING_IN_POS, 0"
  })
  void aDiscountWithoutALabelMayBeTheRewardOfAnotherAmount(
      long discount, Category category, long given) {
    Treatment treatment = Visits.treatment(aSale(2));
    Visit plain = aVisit().build();
    Visit visit =
        found.visit(
            new Visit(
                0,
                "L1",
                plain.day(),
                plain.at(),
                0,
                false,
                List.of(treatment),
                List.of(
                    new GivenReward(
                        treatment, Program.ALLE, 0, List.of(0L, discount), false, null))));
    found.line(aReward(2).value(5_000), visit);

    assertThat(exceptions())
        .extracting(
            PosRewardException::category,
            PosRewardException::posMinor,
            PosRewardException::programMinor)
        .containsExactly(tuple(category, given, 5_000L));
  }

  @Test
  void aRewardOfAProgrammeWhoseProductsNobodyHadIsAHouseDiscount() {
    found.visit(aVisit().with(aSale(2).item("HydraFacial")).reward(Program.ALLE, 4_000).build());

    assertThat(exceptions(Set.of()))
        .extracting(PosRewardException::category)
        .containsExactly(Category.HOUSE_DISCOUNT_MISLABELLED);
  }

  @ParameterizedTest
  @CsvSource({"4, DISCOUNT_NOT_REDEEMED", "5, HOUSE_DISCOUNT_MISLABELLED"})
  void anAmountThatAProgrammeOfSeveralNeverPaidIsAHouseDiscount(int several, Category category) {
    redeemed(several);
    found.visit(aVisit().at(VISIT.minusDays(1)).reward(Program.ALLE, 3_333).build());

    assertThat(exceptions()).extracting(PosRewardException::category).containsExactly(category);
  }

  @Test
  void anAmountThatTheProgrammePaysBeforeMayBeRedeemed() {
    redeemed(5);
    found.visit(aVisit().at(VISIT.minusDays(1)).reward(Program.ALLE, 1_002).build());

    assertThat(exceptions())
        .extracting(PosRewardException::category)
        .containsExactly(Category.DISCOUNT_NOT_REDEEMED);
  }

  @Test
  void nobodyCanSayWhatWasRedeemedOfAProgrammeWithoutAStatement() {
    found.visit(aVisit().reward(Program.ALLE, 4_000).build());

    assertThat(exceptions(Set.of())).isEmpty();
    assertThat(exceptions(Set.of(Program.ASPIRE))).isEmpty();
    assertThat(exceptions())
        .extracting(PosRewardException::category)
        .containsExactly(Category.DISCOUNT_NOT_REDEEMED);
  }

  @Test
  void aRewardOfTheLastDaysIsStillToBePosted() {
    for (int late = 0; late < 10; late++) {
      Visit visit = found.visit(aVisit().at(VISIT.minusDays(9)).reward(Program.ALLE, 50).build());
      found.line(aReward(10 + late).at(VISIT.plusDays(late)).value(50), visit);
    }
    DateRange untilThen = new DateRange(COVERED.from(), VISIT.toLocalDate().plusDays(1));
    Visit visit = found.visit(aVisit().reward(Program.ALLE, 4_000).build());

    assertThat(exceptions(Set.of(Program.ALLE), untilThen))
        .filteredOn(exception -> exception.posMinor() == 4_000)
        .extracting(PosRewardException::category)
        .containsExactly(Category.POSTS_NEXT_PERIOD);

    found.line(aReward(90), visit);
    assertThat(exceptions(Set.of(Program.ALLE), untilThen))
        .filteredOn(exception -> exception.posMinor() == 4_000)
        .extracting(PosRewardException::category)
        .as("its line is there and redeems nothing")
        .containsExactly(Category.DISCOUNT_NOT_REDEEMED);
  }

  @Test
  void whereRewardsAreOftenNotRedeemedThatIsSupposedOfTheLastOnesToo() {
    for (int late = 0; late < 10; late++) {
      Visit visit = found.visit(aVisit().at(VISIT.minusDays(60)).build());
      found.line(aReward(10 + late).at(VISIT.minusDays(60).plusDays(late)), visit);
      found.visit(aVisit().at(VISIT.minusDays(60)).reward(Program.ALLE, 50).build());
    }
    found.visit(aVisit().reward(Program.ALLE, 4_000).build());

    assertThat(
            exceptions(
                Set.of(Program.ALLE),
                new DateRange(COVERED.from(), VISIT.toLocalDate().plusDays(8))))
        .extracting(PosRewardException::category)
        .containsExactly(Category.DISCOUNT_NOT_REDEEMED);
  }

  @Test
  void linksThatNobodyBelievesAreNoGroundForAComplaint() {
    Visit visit = found.visit(aVisit().build());
    found.line(SureCandidates.claim(1, aReward(2).value(5_000)), visit, -3);

    assertThat(exceptions()).isEmpty();
  }

  @Test
  void visitsThatWereVoidedOrOutsideThePeriodAreNotLookedAt() {
    Visit early = found.visit(aVisit().at(VISIT.minusMonths(1)).build());
    Visit plain = aVisit().reward(Program.ALLE, 4_000).build();
    found.visit(
        new Visit(0, "L1", plain.day(), plain.at(), 0, true, plain.treatments(), plain.rewards()));
    found.line(aReward(2).value(5_000), early);

    assertThat(exceptions()).isEmpty();
  }

  @Test
  void exceptionsStandInTheOrderOfTheFile() {
    found.visit(aVisit().with(aSale(9)).reward(Program.ALLE, 4_000).build());
    found.visit(aVisit().with(aSale(3)).reward(Program.ALLE, 4_000).build());

    assertThat(exceptions()).extracting(exception -> exception.sale().line()).containsExactly(3, 9);
  }

  /** Lines of so many different amounts from 10.01 on, each in order, and all of the same day. */
  private void redeemed(int several) {
    for (int i = 1; i <= several; i++) {
      Visit visit = found.visit(aVisit().reward(Program.ALLE, 1_000 + i).build());
      Visit other = found.visit(aVisit().build());
      RewardLine line = aReward(20 + i).value(1_000 + i).build();
      found.line(new Claim(0, line, i, List.of(), 1_000 + i), visit, 9);
      found.line(SureCandidates.claim(100 + i, aReward(60 + i)), other, 9);
    }
  }

  private List<PosRewardException> exceptions() {
    return exceptions(Set.of(Program.ALLE));
  }

  private List<PosRewardException> exceptions(Set<Program> stated) {
    return exceptions(stated, COVERED);
  }

  /** Together; visit by visit the same is found. */
  private List<PosRewardException> exceptions(Set<Program> stated, DateRange covered) {
    Linking linking = found.linking();
    RewardExceptions learned =
        RewardExceptions.learn(
            found.visits(),
            found.open(),
            linking,
            PostingDelays.of(found.sure(), covered),
            covered,
            stated);
    List<PosRewardException> all = learned.find(found.visits(), found.open(), linking, MARCH);
    List<PosRewardException> oneByOne = new ArrayList<>();
    learned
        .byVisit(found.visits(), found.open(), linking, MARCH)
        .values()
        .forEach(oneByOne::addAll);
    assertThat(oneByOne).containsExactlyInAnyOrderElementsOf(all);
    return all;
  }
}
