package com.medspasync.reconciliation.learn;

import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.guarantee.Promise.Scale;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold whatever people decide. */
class LearnedModelPropertyTest {

  private static final List<String> LATE =
      List.of("one day later", "2 or 3 days later", "15 to 28 days later");

  @Property(tries = 100)
  void theOrderOfDecisionsAboutDifferentLinesDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(max = 40) int count) {
    List<Ruling> decisions = decisions(seed, count);
    List<Ruling> shuffled = new ArrayList<>(decisions);
    Collections.shuffle(shuffled, new Random(seed + 1));

    assertThat(LearnedModel.of(shuffled).text()).isEqualTo(LearnedModel.of(decisions).text());
    assertThat(LearnedModel.of(shuffled).version()).isEqualTo(LearnedModel.of(decisions).version());
  }

  @Property(tries = 100)
  void aDecisionTakenBackWasNeverMade(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    List<Ruling> decisions = decisions(seed, count);
    Ruling undone = decisions.get(new Random(seed).nextInt(count));
    List<Ruling> others = decisions.stream().filter(ruling -> ruling != undone).toList();

    assertThat(LearnedModel.of(decisions).without(undone.id())).isEqualTo(LearnedModel.of(others));
    assertThat(LearnedModel.of(decisions)).isNotEqualTo(LearnedModel.of(others));
  }

  @Property(tries = 50)
  void aDecisionThatIsNotToTeachTeachesNothingAndStillHoldsItsLine(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    List<Ruling> decisions = decisions(seed, count);
    Ruling silent = decisions.get(new Random(seed).nextInt(count));

    LearnedModel model = LearnedModel.of(decisions, new Unlearned(Set.of(), Set.of(silent.id())));
    LearnedModel without =
        LearnedModel.of(decisions.stream().filter(ruling -> ruling != silent).toList());

    assertThat(model.facts()).isEqualTo(without.facts());
    assertThat(model.weights()).isEqualTo(without.weights());
    assertThat(model.checked(Side.REWARDS, Scale.ENGINE))
        .isEqualTo(without.checked(Side.REWARDS, Scale.ENGINE));
    assertThat(model.explain(silent.id())).isEmpty();
    assertThat(model.rulings()).contains(silent);
    assertThat(model).isNotEqualTo(without);
  }

  @Property(tries = 50)
  void whatIsNotSoIsNotKnownWhoeverSaysIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    List<Ruling> decisions = decisions(seed, count);
    LearnedModel all = LearnedModel.of(decisions);
    for (Fact fact : all.facts()) {
      LearnedModel model = LearnedModel.of(decisions, new Unlearned(Set.of(fact.id()), Set.of()));

      assertThat(model.facts()).extracting(Fact::id).doesNotContain(fact.id());
      assertThat(model.weights()).isEqualTo(all.weights());
      assertThat(fact.rulings()).isNotEmpty();
    }
  }

  @Property(tries = 100)
  void oneMoreConfirmationNeverMakesProposalsOfItsKindLessSure(
      @ForAll long seed, @ForAll @IntRange(max = 60) int count) {
    Random random = new Random(seed);
    List<Recalibration.Observation> observations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      observations.add(observation(random, random.nextDouble() < 0.8));
    }
    Recalibration before = Recalibration.learn(observations);
    Recalibration.Observation more = observation(random, true);
    observations.add(more);
    Recalibration after = Recalibration.learn(observations);

    assertThat(after.shift(more.traits()))
        .isGreaterThanOrEqualTo(before.shift(more.traits()) - 1e-6);
  }

  @Property(tries = 100)
  void oneMoreWitnessNeverWeakensWhatSheSays(
      @ForAll @IntRange(max = 20) int agreeing, @ForAll @IntRange(max = 20) int against) {
    List<Associations.Word> words = words(agreeing, against);
    double before = Associations.of(0.5, words).belief("Liz", "Elizabeth");
    words.add(new Associations.Word("Liz", "Elizabeth", "one more"));

    assertThat(Associations.of(0.5, words).belief("Liz", "Elizabeth")).isGreaterThan(before);
  }

  @Property(tries = 50)
  void oneContradictionWeakensButDoesNotTurnWhatManySay(
      @ForAll @IntRange(min = 2, max = 30) int agreeing) {
    Associations without = Associations.of(0.5, words(agreeing, 0));
    Associations with = Associations.of(0.5, words(agreeing, 1));

    assertThat(with.belief("Liz", "Elizabeth")).isLessThan(without.belief("Liz", "Elizabeth"));
    assertThat(with.meaning("Liz")).contains("Elizabeth");
  }

  @Property(tries = 50)
  void oneSlipAmongManyConfirmationsDoesNotMakeProposalsDoubtful(
      @ForAll @IntRange(min = 20, max = 60) int confirmed, @ForAll long seed) {
    Traits traits = new Traits(List.of("rewards", "rewards:alle"));
    List<Recalibration.Observation> observations = new ArrayList<>();
    for (int i = 0; i < confirmed; i++) {
      observations.add(new Recalibration.Observation(2.5, traits, true));
    }
    double before = Recalibration.learn(observations).shift(traits);
    observations.add(new Recalibration.Observation(2.5, traits, false));
    double after = Recalibration.learn(observations).shift(traits);

    assertThat(after).isBetween(0.0, before);
  }

  @Property(tries = 20)
  void aDecisionAgainstWhatIsAsGoodAsCertainHardlyMovesAnything(
      @ForAll @IntRange(min = 8, max = 18) int logOdds) {
    Traits traits = new Traits(List.of("rewards", "rewards:alle"));

    double shift =
        Recalibration.learn(List.of(new Recalibration.Observation(logOdds, traits, false)))
            .shift(traits);

    assertThat(shift).isBetween(-0.2, 0.0);
  }

  private static List<Associations.Word> words(int agreeing, int against) {
    List<Associations.Word> words = new ArrayList<>();
    for (int i = 0; i < agreeing; i++) {
      words.add(new Associations.Word("Liz", "Elizabeth", "day " + i));
    }
    for (int i = 0; i < against; i++) {
      words.add(new Associations.Word("Liz", "Lisbeth", "day " + i));
    }
    return words;
  }

  private static Recalibration.Observation observation(Random random, boolean right) {
    return new Recalibration.Observation(
        random.nextDouble() * 8 - 1,
        Traits.of(
            Side.REWARDS,
            random.nextBoolean() ? "alle" : "aspire",
            List.of(against(LATE.get(random.nextInt(LATE.size()))))),
        right);
  }

  private static Explanation.Contribution against(String timing) {
    return new Explanation.Contribution("timing", timing, -2, "", "");
  }

  private static List<Ruling> decisions(long seed, int count) {
    Random random = new Random(seed);
    List<Ruling> decisions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RewardLine line =
          aReward(i + 2).of(person("Anna Abel " + random.nextInt(4), "512-555-0100")).build();
      SaleLine sale =
          aSale(i + 2).of(person("Beth Abel " + random.nextInt(4), "")).item("Tox").build();
      RewardMatch match =
          new RewardMatch(
              line,
              Decision.REVIEW,
              RewardCategory.MATCHED,
              0.5 + random.nextDouble() / 2,
              List.of(new RewardLink(sale.ref(), "", RewardLink.Role.TREATMENT, 0.9)),
              new Explanation(
                  0,
                  List.of(against(LATE.get(random.nextInt(LATE.size())))),
                  List.of(),
                  List.of(),
                  ""));
      String id = "d" + i;
      decisions.add(
          random.nextInt(4) == 0
              ? RewardRuling.unlinked(id, match, RewardCategory.NOT_IN_POS)
              : RewardRuling.linked(id, match, List.of(sale)));
    }
    return decisions;
  }
}
