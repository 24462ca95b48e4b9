package com.medspasync.reconciliation.linkage.model;

import com.medspasync.reconciliation.linkage.column.Field;
import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.compare.Patterns;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Probability that two records are of the same person, from how they agree and how rare the values
 * are on which they do.
 *
 * <p>Four kinds of pairs are told apart: the same person; people of one household, who share family
 * name, address or telephone but not given name, birth date or identifiers; people of one
 * neighbourhood; and strangers. The last agree by chance only, which {@link ChanceAgreement} knows;
 * the others are learned by {@link Expectation}.
 *
 * @see "Fellegi & Sunter (1969), A Theory for Record Linkage"
 * @see "Winkler (1988), Using the EM algorithm for weight computation in the Fellegi-Sunter model"
 * @see "Winkler (1989), Frequency-based matching in the Fellegi-Sunter model"
 */
public final class LinkageModel {

  private static final double MOST_CERTAIN = 30;
  private static final int TABULATED = 1 << 13;

  private final CodedLists lists;
  private final Frequencies frequencies;
  private final PairClass[] classes;

  /** Logarithms of likelihood ratios against strangers, by class, slot and level. */
  private final double[][][] ratios;

  /** Chance of exact agreement, by field. */
  private final double[] chance;

  /** {@link #logRarity} of small numbers, by field and number. */
  private final double[][] rarities;

  LinkageModel(
      CodedLists lists, Frequencies frequencies, List<PairClass> classes, double[][] strangers) {
    this.lists = lists;
    this.frequencies = frequencies;
    this.classes = classes.toArray(PairClass[]::new);
    this.ratios = new double[classes.size()][][];
    for (int c = 0; c < ratios.length; c++) {
      ratios[c] = classes.get(c).ratios(strangers);
    }
    this.chance = new double[strangers.length];
    for (int field = 0; field < chance.length; field++) {
      chance[field] = strangers[field][Level.SAME];
    }
    this.rarities = new double[strangers.length][TABULATED];
    for (int field = 0; field < chance.length; field++) {
      int of = field;
      Arrays.setAll(rarities[field], others -> logRarity(of, others));
    }
  }

  /** Upper bound of {@link #logOdds} over all pairs with this pattern. */
  public double highest(long pattern) {
    double sum = classes[0].logShare();
    for (int slot = 0; slot < ratios[0].length; slot++) {
      int level = Patterns.level(pattern, slot);
      sum += ratios[0][slot][level];
      if (slot < chance.length && level == Level.SAME) {
        sum += rarity(slot, 0);
      }
    }
    return sum;
  }

  /** Natural logarithm of the odds of a pair of which nothing is known. */
  double prior() {
    return classes[0].logShare();
  }

  /** What a level of agreement of a field says against strangers, rarity left out. */
  double evidence(int field, int level) {
    return ratios[0][field][level];
  }

  /** Most that {@link #evidence} says of values that are not the same. */
  double mostOfUnlike(int field) {
    double most = ratios[0][field][Level.SLIP];
    for (int level = Level.VARIANT; level < Level.COUNT; level++) {
      most = Math.max(most, ratios[0][field][level]);
    }
    return most;
  }

  /** What it says that both records have the value of the left one, rarity included. */
  double evidenceOfSame(int field, int leftRow) {
    int times = frequencies.both(field, lists.left().code(leftRow, field));
    return ratios[0][field][Level.SAME] + rarity(field, Math.max(0, times - 2));
  }

  /**
   * Evidence that two records are of the same person.
   *
   * @param pattern how they agree
   * @return natural logarithm of the odds, within ±30
   */
  public double logOdds(int leftRow, int rightRow, long pattern) {
    double[] sums = evidence(leftRow, rightRow, pattern);
    return Math.clamp(sums[0] - others(sums), -MOST_CERTAIN, MOST_CERTAIN);
  }

  /** Probability in [0, 1] of a logarithm of odds. */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Logarithms of the odds of each class against strangers. */
  private double[] evidence(int leftRow, int rightRow, long pattern) {
    double[] sums = new double[classes.length];
    for (int c = 0; c < sums.length; c++) {
      sums[c] = classes[c].logShare();
    }
    for (int slot = 0; slot < ratios[0].length; slot++) {
      int level = Patterns.level(pattern, slot);
      boolean exact = slot < chance.length && level == Level.SAME;
      double rarity = exact ? rarity(slot, leftRow, rightRow, pattern) : 0;
      for (int c = 0; c < sums.length; c++) {
        sums[c] += ratios[c][slot][level] + (classes[c].owns(slot) ? rarity : 0);
      }
    }
    return sums;
  }

  /** Logarithm of how much likelier all others together are than strangers alone. */
  private static double others(double[] sums) {
    double odds = 0;
    double largest = 0;
    for (int c = 1; c < sums.length; c++) {
      largest = Math.max(largest, sums[c]);
      odds += Math.exp(Math.min(sums[c], 500));
    }
    return largest > 500 ? largest : Math.log(1 + odds);
  }

  private double rarity(int field, int leftRow, int rightRow, long pattern) {
    int code = lists.left().code(leftRow, field);
    int other = lists.right().code(rightRow, field);
    int times =
        code == other && code != 0
            ? frequencies.both(field, code)
            : crossed(field, leftRow, pattern);
    return rarity(field, Math.max(0, times - 2));
  }

  /** A value that stands in another field of the other record is as rare as it is there. */
  private int crossed(int field, int leftRow, long pattern) {
    boolean names = Patterns.level(pattern, Patterns.namesSlot(chance.length)) == Patterns.CROSSED;
    boolean lines = Patterns.level(pattern, Patterns.linesSlot(chance.length)) == Patterns.CROSSED;
    int code = lists.left().code(leftRow, field);
    return (names || lines) && code != 0 ? frequencies.both(field, code) + 1 : 2;
  }

  /**
   * What agreement on a value says beyond agreement on any value: rare values say more.
   *
   * @param others records with the value besides the two compared
   */
  private double rarity(int field, int others) {
    return others < TABULATED ? rarities[field][others] : logRarity(field, others);
  }

  private double logRarity(int field, int others) {
    double least = Math.min(chance[field], 0.5 / Math.max(1, frequencies.records()));
    double share = Math.max(others / Math.max(1.0, frequencies.records() - 2.0), least);
    return Math.log(Math.max(chance[field], least) / share);
  }

  /**
   * Why two records have the odds they have; the parts add up to {@link #logOdds}.
   *
   * @return what speaks for and against, in the order of the fields
   */
  public List<Reason> reasons(int leftRow, int rightRow, long pattern) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason("prior", "", classes[0].logShare()));
    for (int slot = 0; slot < ratios[0].length; slot++) {
      int level = Patterns.level(pattern, slot);
      if (slot >= chance.length) {
        if (level == Patterns.CROSSED) {
          reasons.add(new Reason("exchanged fields", "", ratios[0][slot][level]));
        } else if (level == Patterns.STRAIGHT) {
          reasons.add(new Reason("fields in order", "", ratios[0][slot][level]));
        }
        continue;
      }
      Field field = lists.fields().get(slot);
      if (level != Level.MISSING) {
        reasons.add(new Reason(field.title(), Level.name(level), ratios[0][slot][level]));
      }
      if (level == Level.SAME) {
        double rarity = rarity(slot, leftRow, rightRow, pattern);
        reasons.add(new Reason(field.title(), "rarity", rarity));
      }
    }
    reasons.add(
        new Reason("may be others alike", "", -others(evidence(leftRow, rightRow, pattern))));
    return reasons;
  }

  /**
   * One part of the evidence.
   *
   * @param what field or circumstance
   * @param how the level of agreement, or {@code rarity}; empty for circumstances
   * @param logOdds natural logarithm of the factor on the odds
   */
  public record Reason(String what, String how, double logOdds) {}
}
