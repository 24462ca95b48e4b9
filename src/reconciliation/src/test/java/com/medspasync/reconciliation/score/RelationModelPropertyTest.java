package com.medspasync.reconciliation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.compare.PersonComparison;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelationModelPropertyTest {

  private static final Field[] FIELDS = Field.values();
  private static final List<Field> ORDERED =
      List.of(
          Field.GIVEN,
          Field.FAMILY,
          Field.PHONE,
          Field.EMAIL,
          Field.HISTORY,
          Field.PRODUCT,
          Field.NUMBER,
          Field.QUANTITY,
          Field.LOCATION);

  private static final int SAME_DAY = 6;

  /**
   * Whatever a spa's lines are like, one more agreement speaks for a pair that differs in nothing
   * else. Where day or work differ, it may speak for another visit of hers, and where her name and
   * number differ, for a relative's: as it should be.
   */
  @Property(tries = 300)
  void oneMoreAgreementNeverLowersTheScore(@ForAll long seed) {
    Random random = new Random(seed);
    RelationModel model = learned(random);
    int[] levels = new int[FIELDS.length];
    for (Field of : FIELDS) {
      boolean said = of.aspect() == Field.Aspect.EVENT || random.nextBoolean();
      levels[of.ordinal()] = of == Field.TIMING ? SAME_DAY : said ? 1 : 0;
    }
    Field field = ORDERED.get(random.nextInt(ORDERED.size()));
    levels[field.ordinal()] = field.levelCount() - 1;
    double differing = model.score(pattern(levels), Map.of()).score();
    levels[field.ordinal()] = 1;

    double agreeing = model.score(pattern(levels), Map.of()).score();

    assertThat(agreeing).as(field.key()).isGreaterThan(differing);
  }

  @Property(tries = 20)
  void thePartsAddUpToTheScore(@ForAll long seed) {
    Random random = new Random(seed);
    RelationModel model = learned(random);
    Map<Field, Double> rarity = Map.of(Field.FAMILY, 1.5, Field.AMOUNT, 0.7);
    Pattern pattern = pattern(levels(random, true));

    PairScore score = model.score(pattern, rarity);

    double parts = score.prior() + score.otherwise() + sum(score.fields()) + sum(score.rarity());
    assertThat(score.score()).isCloseTo(parts, within(1e-9));
    assertThat(model.logOdds(pattern, 1.5, 0.7)).isCloseTo(score.score(), within(1e-9));
    assertThat(score.fields().keySet()).containsExactlyInAnyOrderElementsOf(known(pattern));
  }

  @Property(tries = 20)
  void aRareValueInCommonSaysMore(@ForAll long seed) {
    Random random = new Random(seed);
    RelationModel model = learned(random);
    Pattern pattern = pattern(sound());

    double plain = model.logOdds(pattern, 0, 0);

    assertThat(model.logOdds(pattern, 1, 0)).isGreaterThan(plain);
    assertThat(model.logOdds(pattern, 0, 1)).isGreaterThan(plain);
  }

  @Property(tries = 20)
  void aSoundPairIsTogetherAndAStrangersIsNot(@ForAll long seed) {
    RelationModel model = learned(new Random(seed));

    assertThat(model.score(pattern(sound()), Map.of()).score()).isGreaterThan(5);
    assertThat(model.score(pattern(apart()), Map.of()).score()).isLessThan(-5);
    assertThat(model.pairsPerLine()).isBetween(0.7, 1.3);
  }

  @Property(tries = 20)
  void anotherVisitOfTheRightClientIsNotTogether(@ForAll long seed) {
    RelationModel model = learned(new Random(seed));
    int[] another = apart();
    for (Field field : Field.of(Field.Aspect.PERSON)) {
      another[field.ordinal()] = 1;
    }

    PairScore score = model.score(pattern(another), Map.of());

    assertThat(score.score()).isLessThan(0);
    assertThat(score.otherwise()).as("what is left for her other visits").isNegative();
  }

  @Test
  void otherOddsBeforehandMoveScoreAndPriorAlike() {
    PairScore score = new PairScore(3, Map.of(Field.PHONE, 2.0), Map.of(), 1, 0);

    assertThat(score.moreLikely(0.5))
        .isEqualTo(new PairScore(3.5, Map.of(Field.PHONE, 2.0), Map.of(), 1.5, 0));
  }

  @Test
  void withoutAnyPairExpectationsAreAllThereIs() {
    RelationModel model = RelationModel.learn(new PatternCounts(), new PatternCounts(), 0, 0);

    assertThat(model.logOdds(pattern(sound()), 0, 0))
        .isGreaterThan(model.logOdds(pattern(apart()), 0, 0));
  }

  /** What is learned of a class of pairs changes what its levels weigh. */
  @ParameterizedTest
  @EnumSource(names = {"QUANTITY", "TIMING"})
  void whereTrueLinesOftenDifferDifferingSaysLess(Field field) {
    int differing = field.levelCount() - 1;
    int[] levels = sound();
    levels[field.ordinal()] = differing;

    double strict = model(field, 0.02, 0.9).logOdds(pattern(levels), 0, 0);
    double lax = model(field, 0.5, 0.9).logOdds(pattern(levels), 0, 0);

    assertThat(lax).isGreaterThan(strict + 0.5);
  }

  @ParameterizedTest
  @EnumSource(names = {"QUANTITY", "PHONE", "PRODUCT"})
  void whereStrangersOftenAgreeAgreementSaysLess(Field field) {
    double seldom = part(model(field, 0.05, 0.95), field);
    double often = part(model(field, 0.05, 0.3), field);

    assertThat(often).isLessThan(seldom - 0.5);
  }

  @Test
  void aRelativesAccountIsKnownByHerFamilyNameAndPhone() {
    int[] levels = sound();
    levels[Field.GIVEN.ordinal()] = 5;
    levels[Field.HISTORY.ordinal()] = 0;

    PairScore score = model(Field.QUANTITY, 0.05, 0.9).score(pattern(levels), Map.of());

    assertThat(score.score())
        .isBetween(0.0, model(Field.QUANTITY, 0.05, 0.9).logOdds(pattern(sound()), 0, 0));
  }

  private static double part(RelationModel model, Field field) {
    return model.score(pattern(sound()), Map.of()).fields().getOrDefault(field, 0.0);
  }

  /**
   * Of 400 lines each has its visit and a stranger's; in a field, lines differ from their visits in
   * some share of cases, and strangers in another.
   */
  private static RelationModel model(Field field, double ofTrue, double ofStrangers) {
    Random random = new Random(5);
    PatternCounts candidates = new PatternCounts();
    PatternCounts chance = new PatternCounts();
    for (int line = 0; line < 400; line++) {
      int[] same = sound();
      same[field.ordinal()] = random.nextDouble() < ofTrue ? field.levelCount() - 1 : 1;
      candidates.add(pattern(same));
      int[] other = apart();
      other[field.ordinal()] = random.nextDouble() < ofStrangers ? field.levelCount() - 1 : 1;
      candidates.add(pattern(other));
      chance.add(pattern(other));
    }
    return RelationModel.learn(candidates, chance, 40_000, 400);
  }

  private static List<Field> known(Pattern pattern) {
    return Arrays.stream(FIELDS).filter(field -> pattern.level(field) > 0).toList();
  }

  private static double sum(Map<Field, Double> parts) {
    return parts.values().stream().mapToDouble(part -> part).sum();
  }

  /** The same person, product, minute, amount, quantity and place. */
  private static int[] sound() {
    int[] levels = new int[FIELDS.length];
    Arrays.fill(levels, 1);
    return levels;
  }

  /** Everything differs as far as it can. */
  private static int[] apart() {
    int[] levels = new int[FIELDS.length];
    Arrays.setAll(levels, field -> FIELDS[field].levelCount() - 1);
    return levels;
  }

  /** Of 300 lines each has its visit, another one of the same client, and chance. */
  private static RelationModel learned(Random random) {
    PatternCounts candidates = new PatternCounts();
    PatternCounts chance = new PatternCounts();
    for (int line = 0; line < 300; line++) {
      candidates.add(pattern(levels(random, true)));
      int[] another = levels(random, true);
      int[] unlike = levels(random, false);
      for (Field field : FIELDS) {
        if (field.aspect() == Field.Aspect.EVENT) {
          another[field.ordinal()] = unlike[field.ordinal()];
        }
      }
      candidates.add(pattern(another));
      chance.add(pattern(unlike));
      chance.add(pattern(levels(random, false)));
    }
    return RelationModel.learn(candidates, chance, 40_000, 300);
  }

  private static int[] levels(Random random, boolean together) {
    int[] levels = new int[FIELDS.length];
    for (Field field : FIELDS) {
      levels[field.ordinal()] =
          drawn(
              random,
              field,
              level -> together ? field.expectedOfSame(level) : field.expectedOfClose(level));
    }
    return levels;
  }

  private static int drawn(Random random, Field field, Weight weight) {
    double sum = 0;
    for (int level = 1; level < field.levelCount(); level++) {
      sum += weight.of(level);
    }
    double left = random.nextDouble() * sum;
    for (int level = 1; level < field.levelCount(); level++) {
      left -= weight.of(level);
      if (left <= 0) {
        return level;
      }
    }
    return field.levelCount() - 1;
  }

  private static Pattern pattern(int[] levels) {
    return Pattern.of(
        new PersonComparison(
            levels[Field.GIVEN.ordinal()],
            levels[Field.FAMILY.ordinal()],
            levels[Field.PHONE.ordinal()],
            levels[Field.EMAIL.ordinal()],
            "",
            ""),
        levels[Field.HISTORY.ordinal()],
        levels[Field.NUMBER.ordinal()],
        new EventComparison(
            levels[Field.PRODUCT.ordinal()],
            levels[Field.TIMING.ordinal()],
            levels[Field.AMOUNT.ordinal()],
            levels[Field.QUANTITY.ordinal()],
            levels[Field.LOCATION.ordinal()],
            0,
            "",
            ""));
  }

  @FunctionalInterface
  private interface Weight {
    double of(int level);
  }
}
