package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.aSpa;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static com.medspasync.reconciliation.fixtures.Lines.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.Lesson;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person decides, and the next run knows. */
class LearningTest {

  private static final DateRange PERIOD =
      new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
  private static final Person LIZ = person("Liz Smith", "512-555-7001");
  private static final Person ELIZABETH = person("Elizabeth Carter", "737-555-9002");

  @Tag("large")
  @Test
  void whoSheIsIsKnownOfAllHerOtherLines() {
    SaleLine first = aSale(900).of(ELIZABETH).quantity(31).build();
    SaleLine later = aSale(901).of(ELIZABETH).at(VISIT.minusDays(21)).quantity(33).build();
    RewardLine firstLine = aReward(900).of(LIZ).at(VISIT.plusDays(10)).quantity(25).build();
    RewardLine laterLine = aReward(901).of(LIZ).at(VISIT.minusDays(17)).quantity(33).build();
    Statements spa = with(List.of(first, later), List.of(firstLine, laterLine));
    RewardMatch before = answer(spa, LearnedModel.NONE, laterLine);

    LearnedModel model = learned(spa, firstLine, first);
    RewardMatch after = answer(spa, model, laterLine);

    assertThat(linked(before)).isEmpty();
    assertThat(linked(after)).containsExactly(901);
    assertThat(after.confidence()).isGreaterThan(0.9);
    assertThat(after.explanation().contributions())
        .anyMatch(part ->
            part.field().equals("history") && part.level().equals("same client in other lines"));
    assertThat(model.explain("d1")).extracting(Lesson::kind).contains(Lesson.Kind.PERSON);
  }

  @Tag("large")
  @Test
  void wordsAboutOnePersonThatContradictEachOtherTellNothing() {
    SaleLine first = aSale(900).of(ELIZABETH).quantity(31).build();
    SaleLine other =
        aSale(902).of(person("Dana Wu", "737-555-3003")).at(VISIT.minusDays(9)).build();
    SaleLine later = aSale(901).of(ELIZABETH).at(VISIT.minusDays(21)).quantity(33).build();
    RewardLine firstLine = aReward(900).of(LIZ).quantity(31).build();
    RewardLine otherLine = aReward(902).of(LIZ).at(VISIT.minusDays(9)).build();
    RewardLine laterLine = aReward(901).of(LIZ).at(VISIT.minusDays(20)).quantity(33).build();
    Statements spa = with(List.of(first, other, later), List.of(firstLine, otherLine, laterLine));

    RewardMatch after =
        answer(
            spa,
            LearnedModel.of(
                List.of(ruling("d1", spa, firstLine, first), ruling("d2", spa, otherLine, other))),
            laterLine);

    assertThat(after.decision()).isNotEqualTo(Decision.AUTO);
    assertThat(after.explanation().contributions())
        .noneMatch(part -> part.field().equals("history"));
  }

  @net.jqwik.api.Tag("large")
  @Property(tries = 4)
  void whatAPersonLinkedIsNeverGivenAway(@ForAll long seed) {
    Statements spa = aSpa(200);
    List<RewardMatch> certain = new ArrayList<>();
    for (RewardMatch match : match(spa, LearnedModel.NONE)) {
      if (match.decision() == Decision.AUTO) {
        certain.add(match);
      }
    }
    Collections.shuffle(certain, new Random(seed));
    int line = linked(certain.get(0)).getFirst();
    SaleLine sale =
        spa.sales().stream().filter(of -> of.ref().line() == line).findFirst().orElseThrow();
    RewardLine given = certain.get(1).line();

    List<RewardMatch> matches =
        match(
            spa,
            LearnedModel.of(List.of(RewardRuling.linked("d1", certain.get(1), List.of(sale)))));

    assertThat(linked(of(matches, given))).containsExactly(line);
    assertThat(matches)
        .filteredOn(match -> !match.line().equals(given))
        .filteredOn(match -> match.decision() == Decision.AUTO)
        .isNotEmpty()
        .noneMatch(match -> linked(match).contains(line));
  }

  @Test
  void twoDecisionsThatWantTheSameSaleGoToReview() {
    Statements spa = aSpa(120);
    SaleLine sale = spa.sales().get(7);
    RewardLine one = spa.rewards().get(20);
    RewardLine two = spa.rewards().get(40);

    List<RewardMatch> matches =
        match(
            spa,
            LearnedModel.of(List.of(ruling("d1", spa, one, sale), ruling("d2", spa, two, sale))));

    assertThat(of(matches, one).decision()).isEqualTo(Decision.REVIEW);
    assertThat(of(matches, two).decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void aLineThatHasNoSaleStaysSoAndItsSaleIsFree() {
    Statements spa = aSpa(120);
    RewardLine line = spa.rewards().get(20);
    RewardMatch proposal = answer(spa, LearnedModel.NONE, line);

    LearnedModel model =
        LearnedModel.of(
            List.of(RewardRuling.unlinked("d1", proposal, RewardCategory.PRIOR_PERIOD)));
    RewardMatch after = answer(spa, model, line);

    assertThat(after.decision()).isEqualTo(Decision.NONE);
    assertThat(after.category()).isEqualTo(RewardCategory.PRIOR_PERIOD);
    assertThat(after.links()).isEmpty();
  }

  @Tag("large")
  @Test
  void aNameOfAProductIsLearnedFromTwoCases() {
    List<SaleLine> sales = new ArrayList<>();
    List<RewardLine> rewards = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Person who = person("Zoe Quist" + (char) ('a' + i), "512-555-700" + i);
      sales.add(aSale(900 + i).of(who).item("Fluff J").quantity(1).build());
      rewards.add(aReward(900 + i).of(who).products("JUVÉDERM® Voluma XC").quantity(1).build());
    }
    Statements spa = with(sales, rewards);

    LearnedModel once = LearnedModel.of(List.of(ruling("d0", spa, rewards.get(0), sales.get(0))));
    LearnedModel twice =
        LearnedModel.of(
            List.of(
                ruling("d0", spa, rewards.get(0), sales.get(0)),
                ruling("d1", spa, rewards.get(1), sales.get(1))));

    assertThat(productLevel(answer(spa, once, rewards.get(2)))).isNotEqualTo("same product");
    assertThat(productLevel(answer(spa, twice, rewards.get(2)))).isEqualTo("same product");
  }

  @Tag("large")
  @Test
  void aLabelOfARewardIsLearnedFromTwoCases() {
    List<SaleLine> sales = new ArrayList<>();
    List<RewardLine> rewards = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Person who = person("Zoe Quist" + (char) ('a' + i), "512-555-700" + i);
      sales.add(aSale(900 + i).of(who).discount("Spring Glow", 4000 + 500 * i).build());
      rewards.add(aReward(900 + i).of(who).value(4000 + 500 * i).build());
    }
    Statements spa = with(sales, rewards);
    LearnedModel model =
        LearnedModel.of(
            List.of(
                ruling("d0", spa, rewards.get(0), sales.get(0)),
                ruling("d1", spa, rewards.get(1), sales.get(1))));

    assertThat(missing(spa, LearnedModel.NONE)).contains(902);
    assertThat(missing(spa, model)).doesNotContain(902);
  }

  @Tag("large")
  @Test
  void whatLinesOfAKindTurnOutToBeIsSupposedOfTheNext() {
    List<RewardLine> rewards = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rewards.add(
          aReward(900 + i)
              .of(person("Quinn Vorhees" + (char) ('a' + i), "614-555-80" + i))
              .at(VISIT.minusDays(9 + i))
              .value(7700)
              .build());
    }
    Statements spa = with(List.of(), rewards);
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      decisions.add(
          RewardRuling.unlinked(
              "d" + i,
              answer(spa, LearnedModel.NONE, rewards.get(i)),
              RewardCategory.OTHER_LOCATION));
    }

    assertThat(answer(spa, LearnedModel.NONE, rewards.get(2)).category())
        .isEqualTo(RewardCategory.NOT_IN_POS);
    assertThat(answer(spa, LearnedModel.of(decisions), rewards.get(2)).category())
        .isEqualTo(RewardCategory.OTHER_LOCATION);
  }

  @Test
  void whatWasLearnedIsShownAmongTheReasonsAndTheyStillAddUp() {
    Statements spa = aSpa(200);
    List<RewardMatch> before = match(spa, LearnedModel.NONE);
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      RewardMatch match = before.get(i);
      decisions.add(RewardRuling.unlinked("d" + i, match, RewardCategory.NOT_IN_POS));
    }

    RewardMatch after = match(spa, LearnedModel.of(decisions)).get(100);

    assertThat(after.confidence()).isLessThan(before.get(100).confidence());
    assertThat(after.explanation().contributions())
        .anyMatch(part -> part.field().equals(Explanation.LEARNED) && part.logOdds() < 0);
    assertThat(
            after.explanation().contributions().stream()
                .mapToDouble(Explanation.Contribution::logOdds)
                .sum())
        .isCloseTo(after.explanation().score(), within(1e-6));
  }

  @Tag("large")
  @Test
  void theDecisionsOfOneSpaAreNothingToAnother() {
    Statements one = aSpa(120);
    Statements other = aSpa(90);
    List<RewardMatch> before = match(other, LearnedModel.NONE);

    match(one, learned(one, one.rewards().get(3), one.sales().get(60)));

    assertThat(match(other, LearnedModel.NONE)).isEqualTo(before);
  }

  private static LearnedModel learned(Statements spa, RewardLine line, SaleLine sale) {
    return LearnedModel.of(List.of(ruling("d1", spa, line, sale)));
  }

  private static Ruling ruling(String id, Statements spa, RewardLine line, SaleLine sale) {
    return RewardRuling.linked(id, answer(spa, LearnedModel.NONE, line), List.of(sale));
  }

  private static Statements with(List<SaleLine> sales, List<RewardLine> rewards) {
    Statements spa = aSpa(200);
    List<SaleLine> allSales = new ArrayList<>(spa.sales());
    allSales.addAll(sales);
    List<RewardLine> allRewards = new ArrayList<>(spa.rewards());
    allRewards.addAll(rewards);
    return statements(allSales, allRewards);
  }

  private static RewardMatch answer(Statements spa, LearnedModel model, RewardLine line) {
    return of(match(spa, model), line);
  }

  private static RewardMatch of(List<RewardMatch> matches, RewardLine line) {
    return matches.stream().filter(match -> match.line().equals(line)).findFirst().orElseThrow();
  }

  private static List<Integer> linked(RewardMatch match) {
    return match.links().stream()
        .filter(link -> link.role() == RewardLink.Role.TREATMENT)
        .map(link -> link.sale().line())
        .toList();
  }

  private static String productLevel(RewardMatch match) {
    return match.explanation().contributions().stream()
        .filter(part -> part.field().equals("product"))
        .map(Explanation.Contribution::level)
        .findFirst()
        .orElse("");
  }

  private static List<Integer> missing(Statements spa, LearnedModel model) {
    return outcome(spa, model).exceptions().stream()
        .filter(exception ->
            exception.category() == PosRewardException.Category.DISCOUNT_MISSING_IN_POS)
        .map(exception -> exception.sale().line())
        .toList();
  }

  private static List<RewardMatch> match(Statements spa, LearnedModel model) {
    return outcome(spa, model).matches();
  }

  private static RewardOutcome outcome(Statements spa, LearnedModel model) {
    return RewardMatching.standard()
        .match(spa, PERIOD, new ReconciliationOptions(PERIOD, 0.001).with(model), Progress.SILENT);
  }
}
