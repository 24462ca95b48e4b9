package com.medspasync.reconciliation.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.compare.Patterns;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two fields, agreement by chance as said here, and sums that can be checked by hand. */
class LinkageModelTest {

  private static final double[] HALF = {0, 0.5, 0.1, 0.1, 0.1, 0.2};
  private static final double[] TENTH = {0, 0.1, 0.1, 0.1, 0.1, 0.6};
  private static final List<FieldKind> KINDS = List.of(FieldKind.IDENTIFIER, FieldKind.PLACE);

  /** Id 77 stands once on either side, 99 four times; ten records in all. */
  private final CodedLists lists =
      SmallLists.two(
          KINDS,
          List.of("77,Reno", "99,Reno", "99,Elko", "55,Elko", "77x,"),
          List.of("77,Reno", "99,Ely", "99,Ely", "66,Elko", ",Ely"));

  private final PairComparator comparator = new PairComparator(new Comparators(lists));
  private final LinkageModel model =
      model(new PairClass(2, new boolean[] {true, true, true, true}, 0.01));

  @Test
  void addsWhatEachFieldSays() {
    assertThat(logOdds(3, 3))
        .isCloseTo(Math.log(0.01) + Math.log(0.035 / 0.2) + sameElko(), within(1e-9));
    assertThat(model.prior()).isEqualTo(Math.log(0.01));
    assertThat(model.evidence(0, Level.DIFFERENT)).isCloseTo(Math.log(0.035 / 0.2), within(1e-9));
  }

  /** Nobody else has 77; half a record of ten is the least share that is believed. */
  @Test
  void aRareValueSaysMore() {
    double rarity = Math.log(0.5 / 0.05);

    assertThat(logOdds(0, 0))
        .isCloseTo(Math.log(0.01) + Math.log(0.86 / 0.5) + rarity + sameReno(), within(1e-9));
    assertThat(model.evidenceOfSame(0, 0)).isCloseTo(Math.log(0.86 / 0.5) + rarity, within(1e-9));
  }

  /** Two of the other eight records have 99, too. */
  @Test
  void aCommonValueSaysLess() {
    double rarity = Math.log(0.5 / (2 / 8.0));

    assertThat(logOdds(1, 1))
        .isCloseTo(
            Math.log(0.01) + Math.log(0.86 / 0.5) + rarity + model.evidence(1, Level.DIFFERENT),
            within(1e-9));
  }

  @Test
  void aMissingValueSaysNothing() {
    assertThat(logOdds(0, 4))
        .isCloseTo(Math.log(0.01) + model.evidence(1, Level.DIFFERENT), within(1e-9));
  }

  @Test
  void theMostThatUnlikeValuesSayIsTheBestOfTheirLevels() {
    assertThat(model.mostOfUnlike(0)).isCloseTo(Math.log(0.06 / 0.1), within(1e-9));
    LinkageModel variants =
        new LinkageModel(
            lists,
            SmallLists.frequencies(lists),
            List.of(new PairClass(2, new boolean[] {true, true, true, true}, 0.01)),
            new double[][] {{0, 0.5, 0.3, 0.01, 0.1, 0.09}, TENTH});
    assertThat(variants.mostOfUnlike(0)).isCloseTo(Math.log(0.03 / 0.01), within(1e-9));
  }

  @Test
  void noPairExceedsTheHighestOfItsPattern() {
    for (int left = 0; left < 5; left++) {
      for (int right = 0; right < 5; right++) {
        long pattern = comparator.pattern(left, right);
        assertThat(model.logOdds(left, right, pattern))
            .isLessThanOrEqualTo(model.highest(pattern) + 1e-9);
      }
    }
    assertThat(logOdds(0, 0))
        .as("reached where both values are as rare as can be")
        .isGreaterThan(model.highest(comparator.pattern(0, 0)) - 1.5);
  }

  @Test
  void highestIsOfTheRarestValues() {
    long pattern = Patterns.with(0, Level.SAME) | Patterns.with(1, Level.DIFFERENT);

    assertThat(model.highest(pattern))
        .isCloseTo(
            Math.log(0.01)
                + Math.log(0.86 / 0.5)
                + Math.log(0.5 / 0.05)
                + model.evidence(1, Level.DIFFERENT),
            within(1e-9));
  }

  /** Neighbours share the place: the more likely they are, the less the same person is. */
  @Test
  void othersWhoMayBeAlikeSpeakAgainstAPair() {
    PairClass person = new PairClass(2, new boolean[] {true, true, true, true}, 0.01);
    PairClass neighbours = new PairClass(2, new boolean[] {false, true, false, false}, 0.1);
    LinkageModel both = model(person, neighbours);
    double ofNeighbours = Math.log(0.1) + sameElko();
    long pattern = comparator.pattern(3, 3);

    assertThat(both.logOdds(3, 3, pattern))
        .isCloseTo(
            model.logOdds(3, 3, pattern) - Math.log(1 + Math.exp(ofNeighbours)), within(1e-9));
  }

  @Test
  void reasonsAddUpToTheScore() {
    PairClass person = new PairClass(2, new boolean[] {true, true, true, true}, 0.01);
    PairClass neighbours = new PairClass(2, new boolean[] {false, true, false, false}, 0.1);
    LinkageModel both = model(person, neighbours);

    for (int left = 0; left < 5; left++) {
      for (int right = 0; right < 5; right++) {
        long pattern = comparator.pattern(left, right);
        double sum =
            both.reasons(left, right, pattern).stream()
                .mapToDouble(LinkageModel.Reason::logOdds)
                .sum();
        assertThat(sum).isCloseTo(both.logOdds(left, right, pattern), within(1e-9));
      }
    }
  }

  @Test
  void reasonsNameTheFieldAndHowItAgrees() {
    assertThat(model.reasons(0, 4, comparator.pattern(0, 4)))
        .extracting(reason -> reason.what() + ": " + reason.how())
        .containsExactly("prior: ", "place 1: different", "may be others alike: ");
    assertThat(model.reasons(0, 0, comparator.pattern(0, 0)))
        .extracting(reason -> reason.what() + ": " + reason.how())
        .containsExactly(
            "prior: ",
            "identifier 0: same",
            "identifier 0: rarity",
            "place 1: same",
            "place 1: rarity",
            "may be others alike: ");
  }

  @Test
  void reasonsTellOfExchangedFields() {
    long crossed = Patterns.with(2, Patterns.CROSSED) | Patterns.with(3, Patterns.STRAIGHT);

    assertThat(model.reasons(0, 0, crossed))
        .extracting(LinkageModel.Reason::what)
        .containsExactly("prior", "exchanged fields", "fields in order", "may be others alike");
  }

  /** 99 stands four times, and once more where it was found crosswise: three others of eight. */
  @Test
  void aValueFoundInAnotherFieldIsAsRareAsItIsInItsOwn() {
    long same = Patterns.with(0, Level.SAME);
    double asCommon = Math.log(0.5 / (3 / 8.0));

    assertThat(rarity(1, 3, same | Patterns.with(2, Patterns.CROSSED)))
        .isCloseTo(asCommon, within(1e-9));
    assertThat(rarity(1, 3, same | Patterns.with(3, Patterns.CROSSED)))
        .isCloseTo(asCommon, within(1e-9));
    assertThat(rarity(1, 3, same | Patterns.with(2, Patterns.STRAIGHT)))
        .as("in order, only these two have it")
        .isCloseTo(Math.log(0.5 / 0.05), within(1e-9));
  }

  @Test
  void aMissingValueIsNotCommonHoweverOftenItIsMissing() {
    long crossed = Patterns.with(1, Level.SAME) | Patterns.with(3, Patterns.CROSSED);

    assertThat(rarity(4, 0, crossed)).isCloseTo(Math.log(0.1 / 0.05), within(1e-9));
  }

  private double rarity(int left, int right, long pattern) {
    return model.reasons(left, right, pattern).stream()
        .filter(reason -> reason.how().equals("rarity"))
        .mapToDouble(LinkageModel.Reason::logOdds)
        .sum();
  }

  @Test
  void scoresStayWithinWhatCanBeBelieved() {
    LinkageModel certain =
        new LinkageModel(
            lists,
            SmallLists.frequencies(lists),
            List.of(new PairClass(2, new boolean[] {true, true, true, true}, 0.5)),
            new double[][] {{0, 1e-14, 0.1, 0.1, 0.1, 0.6}, TENTH});
    long same = Patterns.with(0, Level.SAME) | Patterns.with(1, Level.SAME);

    assertThat(certain.logOdds(0, 0, same)).isEqualTo(30);
    assertThat(LinkageModel.probability(0)).isEqualTo(0.5);
    assertThat(LinkageModel.probability(Math.log(3))).isCloseTo(0.75, within(1e-12));
  }

  private double sameReno() {
    return ofPlace(3);
  }

  private double sameElko() {
    return ofPlace(3);
  }

  /** Agreement on a place that so many of the ten records name. */
  private static double ofPlace(int times) {
    double share = Math.max((times - 2) / 8.0, 0.05);
    return Math.log(0.86 / 0.1) + Math.log(0.1 / share);
  }

  private double logOdds(int left, int right) {
    return model.logOdds(left, right, comparator.pattern(left, right));
  }

  private LinkageModel model(PairClass... classes) {
    return new LinkageModel(
        lists, SmallLists.frequencies(lists), List.of(classes), new double[][] {HALF, TENTH});
  }
}
