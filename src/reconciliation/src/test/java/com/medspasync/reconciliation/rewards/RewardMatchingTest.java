package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.aSpa;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static com.medspasync.reconciliation.fixtures.Lines.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.fixtures.Lines.SaleBuilder;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.text.ProgramLabels;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RewardMatchingTest {

  private static final DateRange PERIOD =
      new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
  private static final Person ZOE = person("Zoë Quist", "512-555-7001");

  @Test
  void matchesLinesOfASpaWithTheirVisits() {
    Statements spa = aSpa(200);

    List<RewardMatch> matches = match(spa).matches();

    assertThat(matches).hasSameSizeAs(spa.rewards());
    assertThat(matches)
        .allSatisfy(match ->
            assertThat(match.links())
                .extracting(link -> link.sale().line())
                .containsExactly(match.line().ref().line()));
    assertThat(matches).filteredOn(match -> match.decision() == Decision.AUTO).isNotEmpty();
  }

  @Test
  void findsAMarriedAndMistypedNameByPhone() {
    RewardMatch match =
        only(
            aSale(900).of(person("Zoe Alvarez", "(512) 555-7001")).build(),
            aReward(900).of(ZOE).build());

    assertThat(match.category()).isEqualTo(RewardCategory.MATCHED);
    assertThat(match.links()).extracting(link -> link.sale().line()).containsExactly(900);
  }

  @Test
  void doesNotTakeASisterForTheMember() {
    RewardMatch match =
        only(
            aSale(900).of(person("Mia Quist", "512-555-7001")).at(VISIT.minusDays(9)).build(),
            aReward(900).of(ZOE).build());

    assertThat(match.decision()).isNotEqualTo(Decision.AUTO);
  }

  @Test
  void showsAVoidedSaleWithoutCallingItAMatch() {
    RewardMatch match =
        only(aSale(900).of(ZOE).status(SaleStatus.VOID).build(), aReward(900).of(ZOE).build());

    assertThat(match.category()).isEqualTo(RewardCategory.VOIDED_IN_POS);
    assertThat(match.decision()).isEqualTo(Decision.NONE);
    assertThat(match.links()).extracting(RewardLink::role).containsExactly(RewardLink.Role.VOIDED);
  }

  @Test
  void saysThatALineHasNoSale() {
    RewardMatch match =
        only(aSale(900).build(), aReward(900).of(ZOE).at(VISIT.minusDays(9)).build());

    assertThat(match.category()).isEqualTo(RewardCategory.NOT_IN_POS);
    assertThat(match.explanation().sentence()).isNotEmpty();
  }

  @Test
  void findsARewardThatWasGivenButNotRedeemed() {
    Statements spa = with(aSale(900).of(ZOE).at(VISIT.minusDays(35)).reward("Alle", 4000).build());

    assertThat(match(spa).exceptions())
        .filteredOn(exception -> exception.sale().line() == 900)
        .extracting(PosRewardException::category, PosRewardException::atStakeMinor)
        .containsExactly(tuple(PosRewardException.Category.DISCOUNT_NOT_REDEEMED, 4000L));
  }

  @Test
  void accusesNobodyWhereAProgramsStatementIsMissing() {
    Statements spa =
        with(
            aSale(900)
                .of(ZOE)
                .item("Jeuveau")
                .at(VISIT.minusDays(35))
                .reward("Evolus", 4000)
                .build());

    assertThat(spa.rewards()).noneMatch(line -> line.program() == Program.EVOLUS);
    assertThat(match(spa).exceptions()).filteredOn(it -> it.sale().line() == 900).isEmpty();
  }

  @Test
  void findsARewardOfAnotherAmount() {
    Statements spa =
        with(
            aSale(900).of(ZOE).reward("Alle", 4000).build(),
            aReward(900).of(ZOE).value(5000).build());

    assertThat(match(spa).exceptions())
        .filteredOn(exception -> exception.sale().line() == 900)
        .extracting(PosRewardException::category, PosRewardException::programMinor)
        .containsExactly(tuple(PosRewardException.Category.AMOUNT_MISMATCH, 5000L));
  }

  @Test
  void findsAHouseDiscountUnderAProgrammesLabel() {
    Statements spa = with(aSale(900).of(ZOE).item("HydraFacial").discount("Aspire", 5000).build());

    assertThat(match(spa).exceptions())
        .filteredOn(exception -> exception.sale().line() == 900)
        .extracting(PosRewardException::category)
        .containsExactly(PosRewardException.Category.HOUSE_DISCOUNT_MISLABELLED);
  }

  @Test
  void findsTheOwnRecordOfEachOfTwoReportsOfOneProduct() {
    List<RewardMatch> matches =
        matchesOfOneVisit(
            List.of(aSale(900).of(ZOE).quantity(20), aSale(901).of(ZOE).quantity(44)),
            aReward(900).of(ZOE).quantity(44),
            aReward(901).of(ZOE).quantity(20));

    assertThat(matches)
        .extracting(match -> match.links().getFirst().sale().line())
        .containsExactly(901, 900);
  }

  @Test
  void givesTheRecordToTheLineThatFitsItByQuantityToo() {
    List<RewardMatch> matches =
        matchesOfOneVisit(
            List.of(
                aSale(900).of(ZOE).quantity(44), aSale(901).of(ZOE).item("Voluma XC").quantity(2)),
            aReward(900).of(ZOE).products("JUVÉDERM® VOLUMA® XC").quantity(44),
            aReward(901).of(ZOE).products("JUVÉDERM® VOLUMA® XC").quantity(2));

    assertThat(matches)
        .extracting(match -> match.links().getFirst().sale().line())
        .containsExactly(900, 901);
  }

  @Test
  void givesARedemptionOfAnotherProductsNameToTheRecordThatCarriesIt() {
    List<RewardMatch> matches =
        matchesOfOneVisit(
            List.of(
                aSale(900).of(ZOE).quantity(44).reward("Alle", 6000),
                aSale(901).of(ZOE).item("Voluma XC").quantity(2)),
            aReward(900).of(ZOE).quantity(44),
            aReward(901).of(ZOE).products("JUVÉDERM® VOLUMA® XC").quantity(2),
            aReward(902)
                .of(ZOE)
                .products("JUVÉDERM® VOLUMA® XC")
                .quantity(44)
                .points(0)
                .value(6000));

    assertThat(matches)
        .extracting(match -> match.links().getFirst().sale().line())
        .containsExactly(900, 901, 900);
  }

  @Test
  void doesNotReportOneRecordTwiceWhereAnEarlierVisitFits() {
    LocalDateTime earlier = VISIT.minusDays(7);
    List<RewardMatch> matches =
        matchesOfOneVisit(
            List.of(
                aSale(900).of(ZOE).at(earlier).item("Juvederm Ultra XC").quantity(1),
                aSale(901).of(ZOE).item("Voluma XC").quantity(2)),
            aReward(900).of(ZOE).products("JUVÉDERM® ULTRA XC").quantity(1),
            aReward(901).of(ZOE).products("JUVÉDERM® VOLUMA® XC").quantity(2));

    assertThat(matches)
        .extracting(match -> match.links().getFirst().sale().line())
        .containsExactly(900, 901);
  }

  @Test
  void callsASecondReportOfTheSameQuantityADuplicate() {
    List<RewardMatch> matches =
        matchesOfOneVisit(
            List.of(aSale(900).of(ZOE).quantity(20), aSale(901).of(ZOE).quantity(44)),
            aReward(900).of(ZOE).quantity(20),
            aReward(901).of(ZOE).quantity(20));

    assertThat(matches)
        .extracting(RewardMatch::category)
        .containsExactly(RewardCategory.MATCHED, RewardCategory.DUPLICATE);
  }

  @Test
  void explainsEachLinkByPartsThatSumToTheScore() {
    for (RewardMatch match : match(aSpa(120)).matches()) {
      Explanation why = match.explanation();
      double sum =
          why.contributions().stream().mapToDouble(Explanation.Contribution::logOdds).sum();
      assertThat(sum).isCloseTo(why.score(), within(1e-6));
    }
  }

  @Property(tries = 8)
  void doesNotDependOnTheOrderOfTheLines(@ForAll long seed) {
    Statements spa = aSpa(90);

    RewardOutcome shuffled =
        match(statements(shuffled(spa.sales(), seed), shuffled(spa.rewards(), seed + 1)));

    assertThat(shuffled).isEqualTo(match(spa));
  }

  @Test
  void answersTheSameWhereThereIsNoRoomForPairs() {
    Statements spa = aSpa(150);
    RewardMatching cramped =
        new RewardMatching(
            GivenNames.standard(), ProductCatalog.standard(), ProgramLabels.standard(), 40);

    RewardOutcome answered =
        cramped.match(spa, PERIOD, ReconciliationOptions.DEFAULT, Progress.SILENT);

    assertThat(answered).isEqualTo(match(spa));
  }

  @Property(tries = 8)
  void givesNoRecordToTwoLinesThatReportATreatment(@ForAll long seed) {
    List<RewardLine> doubled = new ArrayList<>(aSpa(60).rewards());
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      RewardLine line = doubled.get(random.nextInt(60 * 9 / 10));
      doubled.add(
          aReward(1000 + i)
              .of(line.member())
              .at(line.visitAt().plusDays(random.nextInt(4)))
              .value(line.valueMinor())
              .build());
    }

    List<RewardMatch> matches = match(statements(aSpa(60).sales(), doubled)).matches();

    assertThat(matches.stream().flatMap(match -> match.links().stream()).map(RewardLink::sale))
        .doesNotHaveDuplicates();
  }

  private static RewardMatch only(SaleLine sale, RewardLine reward) {
    return match(with(sale, reward)).matches().stream()
        .filter(match -> match.line().ref().line() == 900)
        .findFirst()
        .orElseThrow();
  }

  private static List<RewardMatch> matchesOfOneVisit(
      List<SaleBuilder> sales, RewardBuilder... rewards) {
    Statements spa = aSpa(150);
    List<SaleLine> allSales = new ArrayList<>(spa.sales());
    sales.forEach(sale -> allSales.add(sale.invoice("INV-900").build()));
    List<RewardLine> allRewards = new ArrayList<>(spa.rewards());
    for (RewardBuilder reward : rewards) {
      allRewards.add(reward.build());
    }
    return match(statements(allSales, allRewards)).matches().stream()
        .filter(match -> match.line().ref().line() >= 900)
        .toList();
  }

  private static Statements with(SaleLine sale, RewardLine... rewards) {
    Statements spa = aSpa(150);
    List<SaleLine> sales = new ArrayList<>(spa.sales());
    sales.add(sale);
    List<RewardLine> lines = new ArrayList<>(spa.rewards());
    lines.addAll(List.of(rewards));
    return statements(sales, lines);
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  private static RewardOutcome match(Statements statements) {
    return RewardMatching.standard()
        .match(statements, PERIOD, ReconciliationOptions.DEFAULT, Progress.SILENT);
  }
}
