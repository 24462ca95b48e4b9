package com.medspasync.reconciliation.score;

import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.compare.Field.Aspect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * Probability that a rewards line and a visit belong together.
 *
 * <p>A Fellegi–Sunter model with a latent class for each combination of two questions: is she the
 * same person, a relative (or whoever else a line gets booked on), or somebody else; and is it the
 * same visit or another one. Levels of person fields depend on the first answer only, levels of
 * event fields on the second, so six classes share five tables. That keeps another visit of the
 * right client, and the right visit on a relative's account, apart from chance.
 *
 * <p>The tables and the shares of the classes are learned from the tenant's unlabelled pairs by
 * expectation maximization; the table of chance agreement comes from random pairs. What is expected
 * of each level before any pair is seen ({@link Field}) enters as a Dirichlet prior, so that a
 * small spa gets sensible weights and a large one its own.
 *
 * @see "Fellegi and Sunter (1969), A theory for record linkage"
 * @see "Winkler (1988), Using the EM algorithm for weight computation in the Fellegi-Sunter model"
 * @see "Dempster, Laird and Rubin (1977), Maximum likelihood from incomplete data via the EM
 *     algorithm"
 */
public final class RelationModel {

  private static final int ROUNDS = 60;

  /** Rounds end when the likelihood of the pairs rises by less than this. */
  private static final double SETTLED = 0.2;

  private static final Field[] FIELDS = Field.values();
  private static final double BELIEF = 40;
  private static final double CHANCE_BELIEF = 4;

  /** Share of lines that are believed to be booked on a relative's account, or on anybody's. */
  private static final double BOOKED_ON_RELATIVE = 0.02;

  private static final double BOOKED_ON_ANYBODY = 0.002;

  private static final int PERSONS = 3;
  private static final int SAME = 0;
  private static final int RELATIVE = 1;
  private static final int ANYBODY = 2;

  private final LevelTable chance;
  private final double allPairs;
  private final double lines;
  private LevelTable[] persons;
  private LevelTable sameEvent;
  private LevelTable otherEvent;

  /** Expected numbers of pairs: {@code [person][0]} the same visit, {@code [person][1]} another. */
  private double[][] sizes;

  /** Logarithms of the sizes, in the order of the classes. */
  private final double[] logSizes = new double[2 * PERSONS];

  private RelationModel(LevelTable chance, long allPairs, int lines, long candidatePairs) {
    this.chance = chance;
    this.allPairs = Math.max(allPairs, candidatePairs) + 1.0;
    this.lines = Math.max(1, lines);
    LevelTable nothing = tableOf(LevelTable.noCounts(), Field::expectedOfSame);
    LevelTable close = tableOf(LevelTable.noCounts(), Field::expectedOfClose);
    persons = new LevelTable[] {nothing, close, chance};
    sameEvent = nothing;
    otherEvent = close;
    sizes =
        new double[][] {
          {0.9 * this.lines, 0.5 * this.lines},
          {BOOKED_ON_RELATIVE * this.lines, 0.3 * this.lines},
          {BOOKED_ON_ANYBODY * this.lines, this.allPairs}
        };
    resize(sizes);
  }

  /**
   * Learns from unlabelled pairs.
   *
   * @param candidates candidate pairs by pattern
   * @param random random pairs by pattern
   * @param allPairs number of pairs there are, the hopeless ones included
   * @param lines number of rewards lines
   */
  public static RelationModel learn(
      PatternCounts candidates, PatternCounts random, long allPairs, int lines) {
    double[] chanceCounts = LevelTable.noCounts();
    for (Pattern pattern : random.patterns()) {
      LevelTable.add(chanceCounts, pattern.personSlots(), random.pairs(pattern));
      LevelTable.add(chanceCounts, pattern.eventSlots(), random.pairs(pattern));
    }
    LevelTable chance = new LevelTable(chanceCounts, Field::expectedOfClose, CHANCE_BELIEF);
    List<Pattern> patterns = candidates.patterns();
    int[] pairs = new int[patterns.size()];
    long candidatePairs = 0;
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = candidates.pairs(patterns.get(i));
      candidatePairs += pairs[i];
    }
    RelationModel model = new RelationModel(chance, allPairs, lines, candidatePairs);
    double likelihood = Double.NEGATIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      double now = model.improve(patterns, pairs);
      if (now - likelihood < SETTLED) {
        break;
      }
      likelihood = now;
    }
    return model;
  }

  /** Expected number of true pairs of a line. */
  public double pairsPerLine() {
    return (sizes[SAME][0] + sizes[RELATIVE][0] + sizes[ANYBODY][0]) / lines;
  }

  /**
   * Log-odds that a pair records the same visit.
   *
   * @param pattern its levels of agreement
   * @param rarityOfPerson how rare the values are on which both agree, of who she is (log-odds)
   * @param rarityOfEvent the same of which visit it was
   */
  public double logOdds(Pattern pattern, double rarityOfPerson, double rarityOfEvent) {
    double[] logs = new double[2 * PERSONS];
    classLogs(pattern, rarityOfPerson, rarityOfEvent, logs);
    return logSum(logs, 0) - logSum(logs, 1);
  }

  /**
   * Scores a pair and says why.
   *
   * @param pattern its levels of agreement
   * @param rarity by field, how rare the value is on which both agree (log-odds); may be empty
   */
  public PairScore score(Pattern pattern, Map<Field, Double> rarity) {
    double[] logs = new double[2 * PERSONS];
    double rarityOfPerson = sum(rarity, Aspect.PERSON);
    double rarityOfEvent = sum(rarity, Aspect.EVENT);
    classLogs(pattern, rarityOfPerson, rarityOfEvent, logs);
    double score = logSum(logs, 0) - logSum(logs, 1);

    int who = logs[2 * SAME] >= logs[2 * RELATIVE] ? SAME : RELATIVE;
    Map<Field, Double> fields = new EnumMap<>(Field.class);
    double explained = Math.log(sizes[who][0] / sizes[ANYBODY][1]);
    final double prior = explained;
    for (Field field : FIELDS) {
      int level = pattern.level(field);
      if (level > 0) {
        LevelTable agreeing = field.aspect() == Aspect.PERSON ? persons[who] : sameEvent;
        double part = agreeing.logShare(field, level) - chance.logShare(field, level);
        fields.put(field, part);
        explained += part;
      }
    }
    explained += rarityOfPerson + rarityOfEvent;
    return new PairScore(score, fields, rarity, prior, score - explained);
  }

  /** One round; returns the log-likelihood of the pairs before it. */
  private double improve(List<Pattern> patterns, int[] pairs) {
    double likelihood = 0;
    double[][] personCounts = {LevelTable.noCounts(), LevelTable.noCounts()};
    double[] sameCounts = LevelTable.noCounts();
    double[] otherCounts = LevelTable.noCounts();
    double[][] newSizes = new double[PERSONS][2];
    double[] logs = new double[2 * PERSONS];
    for (int p = 0; p < pairs.length; p++) {
      Pattern pattern = patterns.get(p);
      classLogs(pattern, 0, 0, logs);
      double all = logSumAll(logs);
      likelihood += pairs[p] * all;
      for (int i = 0; i < logs.length; i++) {
        logs[i] = pairs[p] * Math.exp(logs[i] - all);
        newSizes[i / 2][i % 2] += logs[i];
      }
      LevelTable.add(personCounts[SAME], pattern.personSlots(), logs[0] + logs[1]);
      LevelTable.add(personCounts[RELATIVE], pattern.personSlots(), logs[2] + logs[3]);
      LevelTable.add(sameCounts, pattern.eventSlots(), logs[0] + logs[2] + logs[4]);
      LevelTable.add(otherCounts, pattern.eventSlots(), logs[1] + logs[3]);
    }
    persons =
        new LevelTable[] {
          tableOf(personCounts[SAME], Field::expectedOfSame),
          tableOf(personCounts[RELATIVE], Field::expectedOfClose),
          chance
        };
    sameEvent = tableOf(sameCounts, Field::expectedOfSame);
    otherEvent = tableOf(otherCounts, Field::expectedOfClose);
    for (int person = 0; person < PERSONS; person++) {
      for (int event = 0; event < 2; event++) {
        newSizes[person][event] += 1;
      }
    }
    newSizes[ANYBODY][0] = Math.min(newSizes[ANYBODY][0], BOOKED_ON_ANYBODY * lines);
    newSizes[ANYBODY][1] = allPairs;
    resize(newSizes);
    return likelihood;
  }

  private void resize(double[][] newSizes) {
    sizes = newSizes;
    for (int person = 0; person < PERSONS; person++) {
      logSizes[2 * person] = Math.log(newSizes[person][0]);
      logSizes[2 * person + 1] = Math.log(newSizes[person][1]);
    }
  }

  /** Log-likelihood of a pair in each class; a coincidence is not rarer for rare values. */
  private void classLogs(
      Pattern pattern, double rarityOfPerson, double rarityOfEvent, double[] logs) {
    int[] eventSlots = pattern.eventSlots();
    double same = sameEvent.logLikelihood(eventSlots);
    double other = otherEvent.logLikelihood(eventSlots);
    double byChance = chance.logLikelihood(eventSlots);
    int[] personSlots = pattern.personSlots();
    for (int person = 0; person < PERSONS; person++) {
      double personLog = persons[person].logLikelihood(personSlots);
      if (person != ANYBODY) {
        personLog += rarityOfPerson;
      }
      logs[2 * person] = logSizes[2 * person] + personLog + same + rarityOfEvent;
      logs[2 * person + 1] =
          logSizes[2 * person + 1] + personLog + (person == ANYBODY ? byChance : other);
    }
  }

  private static LevelTable tableOf(double[] counts, ToDoubleBiFunction<Field, Integer> expected) {
    return new LevelTable(counts, expected, BELIEF);
  }

  private static double sum(Map<Field, Double> parts, Aspect aspect) {
    double sum = 0;
    for (Map.Entry<Field, Double> part : parts.entrySet()) {
      if (part.getKey().aspect() == aspect) {
        sum += part.getValue();
      }
    }
    return sum;
  }

  /** Log of the summed exponentials of every second value, beginning with {@code start}. */
  private static double logSum(double[] logs, int start) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = start; i < logs.length; i += 2) {
      max = Math.max(max, logs[i]);
    }
    double sum = 0;
    for (int i = start; i < logs.length; i += 2) {
      sum += Math.exp(logs[i] - max);
    }
    return max + Math.log(sum);
  }

  private static double logSumAll(double[] logs) {
    double even = logSum(logs, 0);
    double odd = logSum(logs, 1);
    double max = Math.max(even, odd);
    return max + Math.log(Math.exp(even - max) + Math.exp(odd - max));
  }
}
