package com.medspasync.reconciliation.learn;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static com.medspasync.reconciliation.fixtures.Proposals.entry;
import static com.medspasync.reconciliation.fixtures.Proposals.evidence;
import static com.medspasync.reconciliation.fixtures.Proposals.proposed;
import static com.medspasync.reconciliation.fixtures.Proposals.unlinked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.fixtures.Lines.SaleBuilder;
import com.medspasync.reconciliation.guarantee.Promise.Scale;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardMatch;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.text.ProgramLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearnedModelTest {

  private static final SaleBuilder TOX = aSale(2).item("Zap Zone");

  @Test
  void ofTwoDecisionsAboutALineTheLaterHolds() {
    RewardMatch match = proposed(aReward(2).build(), 0.9, List.of(aSale(2).build()));
    Ruling first = RewardRuling.unlinked("d1", match, RewardCategory.NOT_IN_POS);
    RewardRuling second = RewardRuling.linked("d2", match, List.of(aSale(2).build()));

    LearnedModel model = LearnedModel.of(List.of(first, second));

    assertThat(model.rulings()).containsExactly(second);
    assertThat(model.rulingOn(match.line())).isEqualTo(second);
    assertThat(model.rulingOn(aReward(3).build())).isNull();
    assertThat(model).isEqualTo(LearnedModel.of(List.of(second)));
  }

  @Test
  void whoSheIsCountsFromTheFirstWordOn() {
    LearnedModel model = LearnedModel.of(List.of(linked("d1", aReward(2), aSale(2))));

    Fact fact = fact(model, Lesson.Kind.PERSON);
    assertThat(fact.inForce()).isTrue();
    assertThat(fact.belief()).isCloseTo(1 / 1.5, within(1e-9));
    assertThat(fact.rulings()).containsExactly("d1");
  }

  @Test
  void linesOfOneDayAreOneWitnessAndThoseOfTwoDaysAreTwo() {
    LearnedModel oneDay =
        LearnedModel.of(
            List.of(linked("d1", aReward(2), aSale(2)), linked("d2", aReward(3), aSale(3))));
    LearnedModel twoDays =
        LearnedModel.of(
            List.of(
                linked("d1", aReward(2), aSale(2)),
                linked("d2", aReward(3).at(VISIT.plusDays(1)), aSale(3))));

    assertThat(fact(oneDay, Lesson.Kind.PERSON).agreeing()).isEqualTo(1);
    assertThat(fact(oneDay, Lesson.Kind.PERSON).rulings()).containsExactly("d1", "d2");
    assertThat(fact(twoDays, Lesson.Kind.PERSON).agreeing()).isEqualTo(2);
  }

  @Test
  void aNameOfAProductIsKnownFromTwoCasesOn() {
    ProductCatalog once = ofItems(1).taught(ProductCatalog.standard());
    ProductCatalog twice = ofItems(2).taught(ProductCatalog.standard());

    assertThat(once.find("Zap Zone")).isEmpty();
    assertThat(twice.find("ZAP zone")).map(Product::key).contains("botox");
  }

  @Test
  void whatTheCatalogKnowsIsNotUnlearned() {
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      decisions.add(linked("d" + i, aReward(2 + i), aSale(2 + i).item("Dysport")));
    }

    ProductCatalog taught = LearnedModel.of(decisions).taught(ProductCatalog.standard());

    assertThat(taught.find("Dysport")).map(Product::key).contains("dysport");
  }

  @Test
  void aLineAboutTwoProductsOrSalesTellsNoName() {
    SaleLine one = TOX.build();
    SaleLine two = aSale(3).item("Zip").build();
    RewardMatch match = proposed(aReward(2).build(), 0.9, List.of(one));

    assertThat(facts(RewardRuling.linked("d1", match, List.of(one, two)), Lesson.Kind.ITEM))
        .isEmpty();
    assertThat(
            facts(
                linked("d1", aReward(2).products("BOTOX® Cosmetic", "Latisse"), TOX),
                Lesson.Kind.ITEM))
        .isEmpty();
    assertThat(facts(linked("d1", aReward(2), aSale(2).item("")), Lesson.Kind.ITEM)).isEmpty();
  }

  @Test
  void aLabelMeansTheProgrammeWhoseMoneyItIsToTheCent() {
    LearnedModel model = ofLabels(2, 4000, 4000);

    assertThat(model.taught(ProgramLabels.standard()).recognize("Glow $")).contains(Program.ALLE);
    assertThat(ofLabels(1, 4000, 4000).taught(ProgramLabels.standard()).recognize("Glow $"))
        .isEmpty();
    assertThat(ofLabels(2, 4001, 4000).taught(ProgramLabels.standard()).recognize("Glow $"))
        .isEmpty();
    assertThat(ofLabels(2, 0, 0).taught(ProgramLabels.standard()).recognize("Glow $")).isEmpty();
  }

  @Test
  void aStatedRewardTeachesItsLabelUnlessItsColumnNamesTheProgramme() {
    RewardBuilder line = aReward(2).value(4000);

    assertThat(facts(linked("d1", line, aSale(2).stated("Glow $", 4000, null)), Lesson.Kind.LABEL))
        .extracting(fact -> fact.id().subject(), fact -> fact.id().meaning())
        .containsExactly(tuple("glow", "alle"));
    assertThat(
            facts(
                linked("d1", line, aSale(2).stated("Glow $", 4000, Program.ALLE)),
                Lesson.Kind.LABEL))
        .isEmpty();
    assertThat(facts(linked("d1", line, aSale(2).stated("Glow $", 3000, null)), Lesson.Kind.LABEL))
        .isEmpty();
  }

  @Test
  void whatAKnownLabelMeansIsNotUnlearned() {
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      decisions.add(
          linked("d" + i, aReward(2 + i).value(4000), aSale(2 + i).discount("Aspire", 4000)));
    }

    assertThat(LearnedModel.of(decisions).taught(ProgramLabels.standard()).recognize("Aspire"))
        .contains(Program.ASPIRE);
  }

  @Test
  void whatLinesOfAKindTurnOutToBeIsKnownFromTwoCasesOn() {
    RewardLine next = aReward(9).build();

    assertThat(notInPosInstead(1).categoryInstead(next, "not_in_pos")).isEmpty();
    assertThat(notInPosInstead(2).categoryInstead(next, "not_in_pos")).contains("prior_period");
    assertThat(notInPosInstead(2).categoryInstead(next, "prior_period")).isEmpty();
    assertThat(
            notInPosInstead(2)
                .categoryInstead(aReward(9).program(Program.ASPIRE).build(), "not_in_pos"))
        .isEmpty();
    assertThat(notInPosInstead(2).categoryBelief(next, "not_in_pos", "prior_period"))
        .isCloseTo(2 / 3.5, within(1e-9));
  }

  @Test
  void confirmingTheCategoryOfALineTeachesThatItIsSo() {
    LearnedModel model =
        LearnedModel.of(
            List.of(
                unlinkedAs("d1", 2, RewardCategory.NOT_IN_POS),
                unlinkedAs("d2", 3, RewardCategory.NOT_IN_POS)));

    assertThat(model.categoryInstead(aReward(9).build(), "not_in_pos")).isEmpty();
    assertThat(fact(model, Lesson.Kind.CATEGORY).agreeing()).isEqualTo(2);
  }

  @Test
  void whatEntriesOfAKindTurnOutToBeIsKnownFromTwoCasesOn() {
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 2; i < 4; i++) {
      decisions.add(
          PayoutRuling.unlinked(
              "d" + i,
              entry(i, 5000, 0.8, PayoutCategory.CHARGE_NOT_IN_POS),
              PayoutCategory.ADJUSTMENT));
    }
    LearnedModel model = LearnedModel.of(decisions);
    var next = entry(9, 7000, 0.8, PayoutCategory.CHARGE_NOT_IN_POS).entry();

    assertThat(model.categoryInstead(next, "charge_not_in_pos")).contains("adjustment");
    assertThat(model.categoryInstead(next, "adjustment")).isEmpty();
    assertThat(model.categoryBelief(next, "charge_not_in_pos", "adjustment"))
        .isCloseTo(2 / 3.5, within(1e-9));
    assertThat(model.payoutRulings()).hasSize(2);
  }

  @Test
  void confirmedAndRejectedProposalsAreTheSpasOwnChecks() {
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      decisions.add(checked("r" + i, i, 0.99995, true));
    }
    decisions.add(checked("w1", 20, 0.96, false));
    decisions.add(checked("w2", 21, 0.98, false));

    LearnedModel model = LearnedModel.of(decisions);

    assertThat(model.checked(Side.REWARDS, Scale.ENGINE).checked(0.9999)).isEqualTo(10);
    assertThat(model.checked(Side.REWARDS, Scale.ENGINE).wrong(0))
        .as("a slip, the surer one")
        .isEqualTo(1);
    assertThat(model.checked(Side.REWARDS, Scale.ENGINE).wrong(0.98)).isZero();
    assertThat(model.checked(Side.PAYOUTS, Scale.ENGINE).checked(0)).isZero();
  }

  @Test
  void aFewRejectionsOfWhatIsAlmostCertainAreTakenForSlips() {
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      decisions.add(checked("r" + i, i, 0.99995, true));
    }
    decisions.add(checked("w1", 200, 0.99995, false));
    LearnedModel slip = LearnedModel.of(decisions);
    for (int i = 0; i < 30; i++) {
      decisions.add(checked("x" + i, 300 + i, 0.99995, false));
    }
    LearnedModel error = LearnedModel.of(decisions);

    assertThat(slip.checked(Side.REWARDS, Scale.ENGINE).wrong(0)).isZero();
    assertThat(slip.checked(Side.REWARDS, Scale.ENGINE).checked(0)).isEqualTo(100);
    assertThat(error.checked(Side.REWARDS, Scale.ENGINE).wrong(0)).isEqualTo(31);
  }

  @Test
  void slipsThatHappenToMeetTheSurestAreStillSlips() {
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      decisions.add(checked("r" + i, i, 0.9992, true));
    }
    for (int i = 0; i < 5; i++) {
      decisions.add(checked("w" + i, 200 + i, 0.99995, false));
    }
    LearnedModel slips = LearnedModel.of(decisions);
    LearnedModel errors = LearnedModel.of(decisions.subList(80, 95));

    assertThat(slips.checked(Side.REWARDS, Scale.ENGINE).wrong(0)).isZero();
    assertThat(errors.checked(Side.REWARDS, Scale.ENGINE).wrong(0.9999)).isEqualTo(5);
  }

  @Test
  void confidencesAreTheEnginesOwnWhateverWasLearnedByThen() {
    RewardMatch match =
        proposed(
            aReward(2).build(),
            0.99995,
            List.of(aSale(2).build()),
            evidence("learned", "", 5),
            evidence("phone", "same", 3));

    LearnedModel model =
        LearnedModel.of(List.of(RewardRuling.linked("d1", match, List.of(aSale(2).build()))));

    assertThat(model.checked(Side.REWARDS, Scale.ENGINE).checked(0.99)).isEqualTo(1);
    assertThat(model.checked(Side.REWARDS, Scale.ENGINE).checked(0.995)).isZero();
  }

  @Test
  void aDecisionAgainstWhatIsAlmostCertainIsDoubtfulUntilItIsSaidAgain() {
    RewardMatch match = proposed(aReward(2).build(), 0.999, List.of(aSale(2).build()));
    Ruling once = RewardRuling.unlinked("d1", match, RewardCategory.NOT_IN_POS);
    Ruling again = RewardRuling.unlinked("d2", match, RewardCategory.NOT_IN_POS);
    Ruling otherwise = RewardRuling.unlinked("d3", match, RewardCategory.PRIOR_PERIOD);

    assertThat(LearnedModel.of(List.of(once)).doubtful()).containsExactly(once);
    assertThat(LearnedModel.of(List.of(once, again)).doubtful()).isEmpty();
    assertThat(LearnedModel.of(List.of(once, again, otherwise)).doubtful())
        .containsExactly(otherwise);
    assertThat(LearnedModel.of(List.of(once), new Unlearned(Set.of(), Set.of("d1"))).doubtful())
        .isEmpty();
    assertThat(LearnedModel.of(List.of(once, again)).text()).contains("\ttwice\t");
  }

  @Test
  void whatIsConfirmedOrWasUnsureIsNotDoubtful() {
    assertThat(LearnedModel.of(List.of(checked("d1", 2, 0.999, true))).doubtful()).isEmpty();
    assertThat(LearnedModel.of(List.of(checked("d1", 2, 0.9, false))).doubtful()).isEmpty();
    assertThat(
            LearnedModel.of(List.of(unlinkedAs("d1", 2, RewardCategory.PRIOR_PERIOD))).doubtful())
        .isEmpty();
  }

  @Test
  void explainsWhatADecisionTaught() {
    Ruling decision =
        RewardRuling.linked(
            "d1",
            proposed(
                aReward(2).value(4000).build(),
                0.8,
                List.of(TOX.build()),
                evidence("timing", "one day later", -2)),
            List.of(aSale(2).item("Zap Zone").discount("Glow $", 4000).build()));
    LearnedModel model = LearnedModel.of(List.of(decision));

    List<Lesson> lessons = model.explain("d1");

    assertThat(lessons)
        .extracting(Lesson::kind, Lesson::agreeing, Lesson::against, Lesson::inForce)
        .containsExactly(
            tuple(Lesson.Kind.PERSON, 1, 0, true),
            tuple(Lesson.Kind.ITEM, 1, 0, false),
            tuple(Lesson.Kind.LABEL, 1, 0, false),
            tuple(Lesson.Kind.SURENESS, 1, 0, true));
    assertThat(lessons).allMatch(lesson -> lesson.effect() > 0);
    assertThat(lessons.getFirst().effect()).isCloseTo(1 / 1.5, within(1e-9));
    assertThat(model.explain("unknown")).isEmpty();
  }

  @Test
  void tellsOfTheTraitThatWeighsMostAndWhatItRestsOn() {
    LearnedModel model =
        LearnedModel.of(
            List.of(
                checked("d1", 2, 0.6, false),
                checked("d2", 3, 0.6, false),
                checked("d3", 4, 0.6, true)));

    Lesson lesson = model.explain("d1").getLast();

    assertThat(lesson.subject()).isEqualTo("rewards");
    assertThat(lesson.agreeing()).isEqualTo(1);
    assertThat(lesson.against()).isEqualTo(2);
    assertThat(lesson.effect()).isNegative();
    assertThat(model.weights())
        .extracting(
            LearnedModel.Weight::trait, LearnedModel.Weight::right, LearnedModel.Weight::wrong)
        .containsExactly(tuple("rewards", 1, 2), tuple("rewards:alle", 1, 2));
  }

  @Test
  void theModelIsPlainTextWithTabsAndBreaksWrittenOut() {
    LearnedModel model =
        LearnedModel.of(
            List.of(linked("d\t1", aReward(2), aSale(2).of(person("Zo\\e\nAbel", "")))),
            new Unlearned(
                Set.of(new Fact.Id(Lesson.Kind.ITEM, "zap", "botox")), Set.of("silent-one")));

    assertThat(model.text())
        .startsWith("medspasync-learned\t1\n")
        .contains("line\treward|alle|ALT7000002|earn\td\\t1\tonce\tmatched[sale|L1|INV-2|1]\n")
        .contains("unlearned\titem\tzap\tbotox\n")
        .contains("person\t")
        .contains("\tin force\n")
        .contains("weight\trewards\t")
        .contains("checked\trewards\tEvidence");
    assertThat(model)
        .hasToString("LearnedModel " + model.version())
        .hasSameHashCodeAs(
            LearnedModel.of(
                model.rulings(),
                new Unlearned(
                    Set.of(new Fact.Id(Lesson.Kind.ITEM, "zap", "botox")), Set.of("silent-one"))));
    assertThat(model.version()).startsWith("1-").isNotEqualTo(LearnedModel.NONE.version());
    assertThat(LearnedModel.NONE.version()).startsWith("0-");
  }

  @Test
  void aSilentDecisionIsListed() {
    LearnedModel model =
        LearnedModel.of(
            List.of(linked("d1", aReward(2), aSale(2))), new Unlearned(Set.of(), Set.of("d1")));

    assertThat(model.text()).contains("silent\td1\n");
    assertThat(model.facts()).isEmpty();
    assertThat(model.weights()).isEmpty();
  }

  @Test
  void aMatchedLineHasItsSaleAndOnlyAMatchedOne() {
    RewardMatch match = proposed(aReward(2).build(), 0.9, List.of(aSale(2).build()));

    assertThatThrownBy(() -> RewardRuling.linked("d1", match, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RewardRuling.unlinked("d1", match, RewardCategory.MATCHED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDecisionConfirmsJustWhatWasProposed() {
    SaleLine sale = aSale(2).build();
    RewardMatch match = proposed(aReward(2).build(), 0.9, List.of(sale));
    RewardMatch none = unlinked(aReward(2).build(), RewardCategory.NOT_IN_POS);

    assertThat(RewardRuling.linked("d", match, List.of(sale)).confirms()).isTrue();
    assertThat(RewardRuling.linked("d", match, List.of(aSale(3).build())).confirms()).isFalse();
    assertThat(RewardRuling.linked("d", match, List.of(sale, aSale(3).build())).confirms())
        .isFalse();
    assertThat(RewardRuling.unlinked("d", match, RewardCategory.NOT_IN_POS).confirms()).isFalse();
    assertThat(RewardRuling.unlinked("d", none, RewardCategory.NOT_IN_POS).confirms()).isTrue();
    assertThat(RewardRuling.unlinked("d", none, RewardCategory.PRIOR_PERIOD).confirms()).isFalse();
    assertThat(RewardRuling.unlinked("d", none, RewardCategory.PRIOR_PERIOD).proposedLinks())
        .isFalse();
  }

  @Test
  void aDecisionAboutAnEntryConfirmsJustWhatWasProposed() {
    var match = entry(2, 5000, 0.9, PayoutCategory.MATCHED, "INV-1");
    var none = entry(2, 5000, 0.9, PayoutCategory.FEE);

    assertThat(PayoutRuling.accepted("d", match).confirms()).isTrue();
    assertThat(PayoutRuling.accepted("d", match).chosen())
        .containsExactly(new InvoiceRef("L1", "INV-1"));
    assertThat(PayoutRuling.linked("d", match, List.of(new InvoiceRef("L1", "INV-2"))).confirms())
        .isFalse();
    assertThat(PayoutRuling.unlinked("d", match, PayoutCategory.FEE).confirms()).isFalse();
    assertThat(PayoutRuling.unlinked("d", none, PayoutCategory.FEE).confirms()).isTrue();
    assertThat(PayoutRuling.unlinked("d", none, PayoutCategory.DISPUTE).confirms()).isFalse();
    assertThat(PayoutRuling.accepted("d", none).proposedLinks()).isFalse();
    assertThat(PayoutRuling.accepted("d", match).proposedLinks()).isTrue();
  }

  /** The member of a line is the client of a sale, and was proposed to be. */
  private static Ruling linked(String id, RewardBuilder line, SaleBuilder sale) {
    SaleLine sold = sale.build();
    return RewardRuling.linked(id, proposed(line.build(), 0.8, List.of(sold)), List.of(sold));
  }

  private static Ruling checked(String id, int number, double confidence, boolean right) {
    SaleLine sale = aSale(number + 2).build();
    RewardMatch match = proposed(aReward(number + 2).build(), confidence, List.of(sale));
    return right
        ? RewardRuling.linked(id, match, List.of(sale))
        : RewardRuling.unlinked(id, match, RewardCategory.NOT_IN_POS);
  }

  private static Ruling unlinkedAs(String id, int line, RewardCategory category) {
    return RewardRuling.unlinked(
        id, unlinked(aReward(line).build(), RewardCategory.NOT_IN_POS), category);
  }

  private static LearnedModel notInPosInstead(int cases) {
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      decisions.add(unlinkedAs("d" + i, 2 + i, RewardCategory.PRIOR_PERIOD));
    }
    return LearnedModel.of(decisions);
  }

  private static LearnedModel ofItems(int cases) {
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      decisions.add(linked("d" + i, aReward(2 + i), aSale(2 + i).item("Zap Zone")));
    }
    return LearnedModel.of(decisions);
  }

  private static LearnedModel ofLabels(int cases, long discount, long value) {
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      decisions.add(
          linked(
              "d" + i,
              aReward(2 + i).value(value),
              aSale(2 + i).discount("VIP / Glow $", discount)));
    }
    return LearnedModel.of(decisions);
  }

  private static List<Fact> facts(Ruling decision, Lesson.Kind kind) {
    return LearnedModel.of(List.of(decision)).facts().stream()
        .filter(fact -> fact.id().kind() == kind)
        .toList();
  }

  private static Fact fact(LearnedModel model, Lesson.Kind kind) {
    return model.facts().stream()
        .filter(fact -> fact.id().kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
