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
  }

  /**
   * Learns from unlabelled pairs.
   *
   * @param candidates number of candidate pairs by pattern
   * @param random number of random pairs by pattern
   * @param allPairs number of pairs there are, the hopeless ones included
   * @param lines number of rewards lines
   */
  public static RelationModel learn(
      Map<Pattern, Integer> candidates, Map<Pattern, Integer> random, long allPairs, int lines) {
    double[] chanceCounts = LevelTable.noCounts();
    random.forEach((pattern, count) -> {
      LevelTable.add(chanceCounts, pattern, Aspect.PERSON, count);
      LevelTable.add(chanceCounts, pattern, Aspect.EVENT, count);
    });
    LevelTable chance = new LevelTable(chanceCounts, Field::expectedOfClose, CHANCE_BELIEF);
    List<Map.Entry<Pattern, Integer>> pairs =
        candidates.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    long candidatePairs = pairs.stream().mapToLong(Map.Entry::getValue).sum();
    RelationModel model = new RelationModel(chance, allPairs, lines, candidatePairs);
    double likelihood = Double.NEGATIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      double now = model.improve(pairs);
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
   * Scores a pair.
   *
   * @param pattern its levels of agreement
   * @param rarity by field, how rare the value is on which both agree (log-odds); may be empty
   */
  public PairScore score(Pattern pattern, Map<Field, Double> rarity) {
    double[] logs = new double[2 * PERSONS];
    double rarityOfPerson = sum(rarity, Aspect.PERSON);
    double rarityOfEvent = sum(rarity, Aspect.EVENT);
    for (int person = 0; person < PERSONS; person++) {
      double personLog = persons[person].logLikelihood(pattern, Aspect.PERSON);
      if (person != ANYBODY) {
        personLog += rarityOfPerson;
      }
      logs[2 * person] =
          Math.log(sizes[person][0])
              + personLog
              + sameEvent.logLikelihood(pattern, Aspect.EVENT)
              + rarityOfEvent;
      LevelTable other = person == ANYBODY ? chance : otherEvent;
      logs[2 * person + 1] =
          Math.log(sizes[person][1]) + personLog + other.logLikelihood(pattern, Aspect.EVENT);
    }
    double together = logSum(logs, 0);
    double apart = logSum(logs, 1);
    double score = together - apart;

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
  private double improve(List<Map.Entry<Pattern, Integer>> pairs) {
    double likelihood = 0;
    double[][] personCounts = {LevelTable.noCounts(), LevelTable.noCounts()};
    double[] sameCounts = LevelTable.noCounts();
    double[] otherCounts = LevelTable.noCounts();
    double[][] newSizes = new double[PERSONS][2];
    for (Map.Entry<Pattern, Integer> pair : pairs) {
      Pattern pattern = pair.getKey();
      double[] logs = classLogs(pattern);
      double all = logSumAll(logs);
      likelihood += pair.getValue() * all;
      for (int i = 0; i < logs.length; i++) {
        logs[i] = pair.getValue() * Math.exp(logs[i] - all);
        newSizes[i / 2][i % 2] += logs[i];
      }
      LevelTable.add(personCounts[SAME], pattern, Aspect.PERSON, logs[0] + logs[1]);
      LevelTable.add(personCounts[RELATIVE], pattern, Aspect.PERSON, logs[2] + logs[3]);
      LevelTable.add(sameCounts, pattern, Aspect.EVENT, logs[0] + logs[2] + logs[4]);
      LevelTable.add(otherCounts, pattern, Aspect.EVENT, logs[1] + logs[3]);
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
    sizes = newSizes;
    return likelihood;
  }

  private double[] classLogs(Pattern pattern) {
    double[] logs = new double[2 * PERSONS];
    double same = sameEvent.logLikelihood(pattern, Aspect.EVENT);
    double other = otherEvent.logLikelihood(pattern, Aspect.EVENT);
    double byChance = chance.logLikelihood(pattern, Aspect.EVENT);
    for (int person = 0; person < PERSONS; person++) {
      double personLog = persons[person].logLikelihood(pattern, Aspect.PERSON);
      logs[2 * person] = Math.log(sizes[person][0]) + personLog + same;
      logs[2 * person + 1] =
          Math.log(sizes[person][1]) + personLog + (person == ANYBODY ? byChance : other);
    }
    return logs;
  }

  private static LevelTable tableOf(double[] counts, ToDoubleBiFunction<Field, Integer> expected) {
    return new LevelTable(counts, expected, BELIEF);
  }

  private static double sum(Map<Field, Double> parts, Aspect aspect) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().aspect() == aspect)
        .mapToDouble(Map.Entry::getValue)
        .sum();
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
